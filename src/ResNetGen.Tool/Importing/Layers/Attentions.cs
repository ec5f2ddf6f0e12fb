using ResNetGen.Tool.Importing.Graphs;
using ResNetGen.Tool.Importing.Paths;

namespace ResNetGen.Tool.Importing.Layers;

/// <summary>Knows attentions by their operations.</summary>
internal static class Attentions
{
    public static (Part Part, int Taken)? Read(IReadOnlyList<PathItem> items, int at)
    {
        var item = items[at];
        if (!item.IsAroundNothing || item.IsSingle)
            return null;
        var convolutions = item.Inner.Where(inner => inner.Kind == Operation.Convolution).ToList();
        switch (item.Kinds)
        {
            case "GlobalAveragePool Conv Relu Conv Sigmoid Mul":
                return (new AttentionPart(item.Last, "se", Outputs(convolutions[1]), Outputs(convolutions[0])), 1);
            case "GlobalAveragePool Conv HardSigmoid Mul":
                return (new AttentionPart(item.Last, "ese", Outputs(convolutions[0]), 0), 1);
            case "GlobalAveragePool Reshape Conv Reshape Sigmoid Mul":
                return (new AttentionPart(item.Last, "eca", 0, convolutions[0].Weights[0][2]), 1);
        }

        if (item.Kinds.Contains("MatMul", StringComparison.Ordinal) && convolutions.Count == 3)
            return (new AttentionPart(item.Last, "gc", Outputs(convolutions[2]), Outputs(convolutions[1]), item.Last.Kind == "Add" ? 1 : 0), 1);
        // By channels, and then by pixels.
        return item.Kinds.Contains("GlobalMaxPool", StringComparison.Ordinal) && convolutions.Count == 4 && at + 1 < items.Count
            && items[at + 1].Inner.FirstOrDefault(inner => inner.Kind == Operation.Convolution) is { } spatial
            ? (new AttentionPart(items[at + 1].Last, "cbam", convolutions.Max(Outputs), convolutions.Min(Outputs), spatial.Window!.Kernel), 2)
            : null;
    }

    private static long Outputs(Operation convolution) => convolution.Weights[0][0];
}
