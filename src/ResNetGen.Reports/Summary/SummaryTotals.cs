namespace ResNetGen.Reports.Summary;

/// <summary>What stands below the layer table.</summary>
public static class SummaryTotals
{
    /// <summary>Each total by its name, with its unit.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(NetworkSummary summary)
    {
        IReadOnlyList<(string, string)> counts =
        [
            ("parameters", summary.Parameters is { } parameters ? $"{Figures.Exact(parameters)} ({Figures.Short(parameters)})" : NotSaid),
            ("multiply-adds", summary.MultiplyAdds is { } multiplyAdds ? $"{Figures.Exact(multiplyAdds)} ({Figures.Short(multiplyAdds)}) for one image" : NotSaid),
        ];
        return summary.Memory is { } memory ? [.. counts, .. Of(memory)] : [.. counts, ("memory", "not known: a block is a class of your own")];
    }

    private const string NotSaid = "not known: a block is a class of your own that does not say its own";

    private static IReadOnlyList<(string Name, string Value)> Of(MemoryEstimate memory) =>
        [
            ("memory, inference", $"about {Figures.Bytes(memory.Inference)} (weights {Figures.Bytes(memory.Weights)}, live maps {Figures.Bytes(memory.PeakMaps)})"),
            ("memory, training", $"about {Figures.Bytes(memory.Training)} (weights {Figures.Bytes(memory.Weights)}, kept maps {Figures.Bytes(memory.SavedMaps)}, gradients and momentum {Figures.Bytes(2 * memory.Gradients)})"),
        ];
}
