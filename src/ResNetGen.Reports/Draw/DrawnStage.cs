using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Reports.Family;
using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Draw;

/// <summary>A part of the network under one caption: the stem, a stage, the head.</summary>
/// <param name="Output">The size of what it gives.</param>
/// <param name="Fill">Of its boxes.</param>
internal sealed record DrawnStage(string Name, string Output, string Parameters, string MultiplyAdds, EquatableArray<BlockRun> Runs, string Fill)
{
    /// <summary>All parts in order; the first begins with the network's input, the last ends with its output.</summary>
    public static IReadOnlyList<DrawnStage> Of(NetworkGraph graph, DrawnDetail detail, DrawingOptions options)
    {
        var theme = options.Theme;
        var parts = new List<DrawnStage>();
        if (DrawnBox.Of(graph.Stem, detail) is { Count: > 0 } stem)
            parts.Add(Part("stem", graph.StemOutput.ToString(), graph.Stem, [BlockRun.Plain(stem)], theme.Fills[0]));
        for (var i = 0; i < graph.Stages.Count; i++)
        {
            var stage = graph.Stages[i];
            parts.Add(Part(stage.Name, stage.Output.ToString(), stage.Layers, BlockRun.Of(stage, detail, options.Fold), theme.StageFill(i)));
        }

        if (DrawnBox.Of(graph.Head, detail) is { Count: > 0 } head)
            parts.Add(Part("head", LayerText.Shape(graph.Head[graph.Head.Count - 1].Output), graph.Head, [BlockRun.Plain(head)], theme.Fills[0]));
        var last = parts.Count - 1;
        parts[0] = parts[0] with { Runs = [End($"input {graph.Input}", BoxKind.Input), .. parts[0].Runs] };
        parts[last] = parts[last] with { Runs = [.. parts[last].Runs, End(Result(graph), BoxKind.Output)] };
        return parts;
    }

    private static DrawnStage Part(string name, string output, IEnumerable<Layer> layers, IEnumerable<BlockRun> runs, string fill)
    {
        var all = layers.ToList();
        return new(
            name, PaperNumbers.WithTimesSign(output), $"{Figures.OrUnknown(all.SumIfKnown(layer => layer.Parameters), Figures.Short)} params",
            $"{Figures.OrUnknown(all.SumIfKnown(layer => layer.MultiplyAdds), Figures.Short)} MACs", runs.ToEquatableArray(), fill);
    }

    private static string Result(NetworkGraph graph) => graph.Classifier is { } fc ? $"{fc.OutFeatures} logits" : $"features {graph.Features}";

    private static BlockRun End(string text, BoxKind kind) => BlockRun.Plain([new([PaperNumbers.WithTimesSign(text)], kind)]);
}
