using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Testing.Measurements;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>The same networks of the package TorchVision: the same language, the same libtorch.</summary>
internal static class BesideTorchVision
{
    private static readonly Row[] Rows =
    [
        new("eval : eval", new("eval"), new("torchvision"), Takeaways.Eval),
        new("eval : eval, freed memory kept by both", new("eval", Keeps: true), new("torchvision", Keeps: true), Takeaways.EvalKeeping),
        new("inference form : eval", new("fused"), new("torchvision"), Takeaways.InferenceBesideTorchVision),
        new("training step : training step", new("train"), new("torchvision_train"), Takeaways.Training),
        new("training step : training step, freed memory kept by both", new("train", Keeps: true), new("torchvision_train", Keeps: true), Takeaways.TrainingKeeping),
    ];

    public static Section Section { get; } = new("torchvision", static (setting, beside) => TimeTable.Measure(setting, beside, "TorchVision", Rows));
}
