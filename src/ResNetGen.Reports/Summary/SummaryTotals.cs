namespace ResNetGen.Reports.Summary;

/// <summary>What stands below the layer table.</summary>
public static class SummaryTotals
{
    /// <summary>Each total by its name, with its unit.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(NetworkSummary summary)
    {
        var memory = summary.Memory;
        return
        [
            ("parameters", $"{Figures.Exact(summary.Parameters)} ({Figures.Short(summary.Parameters)})"),
            ("multiply-adds", $"{Figures.Exact(summary.MultiplyAdds)} ({Figures.Short(summary.MultiplyAdds)}) for one image"),
            ("memory, inference", $"about {Figures.Bytes(memory.Inference)} (weights {Figures.Bytes(memory.Weights)}, live maps {Figures.Bytes(memory.PeakMaps)})"),
            ("memory, training", $"about {Figures.Bytes(memory.Training)} (weights {Figures.Bytes(memory.Weights)}, kept maps {Figures.Bytes(memory.SavedMaps)}, gradients and momentum {Figures.Bytes(2 * memory.Gradients)})"),
        ];
    }
}
