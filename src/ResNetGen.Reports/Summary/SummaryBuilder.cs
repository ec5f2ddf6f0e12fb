using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Summary;

/// <summary>Makes the layer table.</summary>
public static class SummaryBuilder
{
    private const int BlockLevel = 1;

    private const int LayerLevel = 2;

    /// <param name="attempt">May have ended at an impossible shape.</param>
    /// <param name="batch">Images at a time; memory and nothing else grows with it.</param>
    public static NetworkSummary Build(NetworkSpec spec, GraphAttempt attempt, int batch, SummaryDepth depth)
    {
        var walk = new ReceptiveFieldWalk();
        var measured = attempt.Layers.Select(layer => Measure(layer, walk.Next(layer), batch)).ToList();
        var rows = new List<SummaryRow>();
        var next = 0;
        while (next < measured.Count)
        {
            var stage = measured[next].Place.Stage;
            var end = measured.FindIndex(next, layer => layer.Place.Stage != stage);
            var members = measured.GetRange(next, (end < 0 ? measured.Count : end) - next);
            if (stage is { } index)
                AddStage(rows, spec.Stages[index].Name, attempt.Graph?.Stages[index], members, depth);
            else
                AddOutside(rows, members, depth);
            next += members.Count;
        }

        return new(
            spec.Name, spec.Input, batch, rows.ToEquatableArray(),
            attempt.Layers.Sum(layer => layer.Parameters), attempt.Layers.Sum(layer => layer.MultiplyAdds),
            MemoryEstimate.Of(attempt.Layers, spec.Input, batch), attempt.Graph is not null);
    }

    private static MeasuredLayer Measure(Layer layer, long? field, int batch) =>
        new(layer, LayerPlace.Of(layer), field, checked(layer.Memory.Kept * batch));

    private static void AddStage(List<SummaryRow> rows, string name, StageGraph? stage, List<MeasuredLayer> members, SummaryDepth depth)
    {
        var blocks = members.GroupBy(layer => layer.Place.Block).ToList();
        rows.Add(Sum(name, $"{stage?.Cell ?? Cell(blocks[0])} x {blocks.Count}", members, 0));
        if (depth == SummaryDepth.Stage)
            return;
        foreach (var block in blocks)
        {
            var layers = block.ToList();
            rows.Add(Sum(block.Key!, depth == SummaryDepth.Block ? Cell(layers) : "", layers, BlockLevel));
            if (depth == SummaryDepth.Layer)
                rows.AddRange(layers.Select(layer => Line(layer, LayerLevel)));
        }
    }

    /// <summary>Stem and head. By stage, a convolution's line takes its norm and activation in, as the papers' tables do.</summary>
    private static void AddOutside(List<SummaryRow> rows, List<MeasuredLayer> members, SummaryDepth depth)
    {
        var next = 0;
        while (next < members.Count)
        {
            var end = next + 1;
            while (depth != SummaryDepth.Layer && end < members.Count && members[end].Layer is NormLayer or ActivationLayer)
                end++;
            var row = Sum(members[next].Layer.Name, members[next].Layer.Operation, members.GetRange(next, end - next), 0);
            rows.Add(row with { IsGroup = false });
            next = end;
        }
    }

    private static SummaryRow Line(MeasuredLayer measured, int level) => new(
        measured.Layer.Name, measured.Layer.Operation, measured.Layer.Output, measured.Layer.Parameters,
        measured.Layer.MultiplyAdds, measured.ActivationBytes, measured.ReceptiveField, level, IsGroup: false);

    private static SummaryRow Sum(string name, string operation, List<MeasuredLayer> members, int level)
    {
        var last = members.FindLast(layer => !layer.Place.OnShortcut) ?? members[members.Count - 1];
        var field = members.Any(layer => layer.ReceptiveField is null) ? null : members.Max(layer => layer.ReceptiveField);
        return new(
            name, operation, last.Layer.Output, members.Sum(layer => layer.Layer.Parameters), members.Sum(layer => layer.Layer.MultiplyAdds),
            members.Sum(layer => layer.ActivationBytes), field, level, IsGroup: true);
    }

    private static string Cell(IEnumerable<MeasuredLayer> block) =>
        $"[{string.Join("; ", block.Where(layer => !layer.Place.OnShortcut).Select(layer => layer.Layer).OfType<ConvolutionLayer>().Select(convolution => convolution.Operation))}]";

    private sealed record MeasuredLayer(Layer Layer, LayerPlace Place, long? ReceptiveField, long ActivationBytes);
}
