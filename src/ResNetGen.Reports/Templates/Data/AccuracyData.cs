using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>What a trained network has reached.</summary>
internal static class AccuracyData
{
    public static DataType<Accuracy> Type { get; } = new DataType<Accuracy>("accuracy", "What somebody has published of the trained network.")
        .Decimal("top1", "percent of the test images whose first answer is right", accuracy => accuracy.Top1)
        .Text("source", "where it is published", accuracy => accuracy.Source);
}
