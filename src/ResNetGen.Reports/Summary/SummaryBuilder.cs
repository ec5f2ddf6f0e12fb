using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
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
        var rows = new List<SummaryRow>();
        AddOutside(rows, walk.Through(attempt.Stem), batch, depth);
        for (var i = 0; i < attempt.Stages.Count; i++)
        {
            var blocks = attempt.Stages[i].Select(block => new MeasuredBlock(block, walk.Through(block))).ToList();
            if (blocks.Count > 0)
                AddStage(rows, spec.Stages[i].Name, attempt.Graph?.Stages[i], blocks, batch, depth);
        }

        AddOutside(rows, walk.Through(attempt.Head), batch, depth);

        return new(
            spec.Name, spec.Input, batch, rows.ToEquatableArray(),
            attempt.Layers.SumIfKnown(layer => layer.Parameters), attempt.Layers.SumIfKnown(layer => layer.MultiplyAdds),
            attempt.Layers.Any(layer => layer.IsOpaque) ? null : MemoryEstimate.Of(attempt, spec.Input, batch), attempt.Graph is not null);
    }

    private static void AddStage(List<SummaryRow> rows, string name, StageGraph? stage, List<MeasuredBlock> blocks, int batch, SummaryDepth depth)
    {
        rows.Add(Sum(name, $"{stage?.Cell ?? blocks[0].Cell} x {blocks.Count}", [.. blocks.SelectMany(block => block.Layers)], batch, 0));
        if (depth == SummaryDepth.Stage)
            return;
        foreach (var block in blocks)
        {
            rows.Add(Sum(block.Graph.Name, depth == SummaryDepth.Block ? block.Cell : "", block.Layers, batch, BlockLevel));
            if (depth == SummaryDepth.Layer)
                rows.AddRange(block.Layers.Where(layer => !layer.Layer.IsIdle).Select(layer => Line(layer, batch, LayerLevel)));
        }
    }

    /// <summary>Stem and head. By stage, a convolution's line takes its norm and activation in, as the papers' tables do.</summary>
    private static void AddOutside(List<SummaryRow> rows, List<MeasuredLayer> members, int batch, SummaryDepth depth)
    {
        var next = 0;
        while (next < members.Count)
        {
            var end = next + 1;
            while (depth != SummaryDepth.Layer && end < members.Count && members[end].Layer is NormLayer or ActivationLayer)
                end++;
            var row = Sum(members[next].Layer.Name, members[next].Layer.Operation, members.GetRange(next, end - next), batch, 0);
            rows.Add(row with { IsGroup = false });
            next = end;
        }
    }

    private static SummaryRow Line(MeasuredLayer measured, int batch, int level) => new(
        measured.Layer.Name, measured.Layer.Operation, measured.Layer.Output, measured.Layer.Parameters,
        measured.Layer.MultiplyAdds, Bytes(measured, batch), measured.Field.Size, level, IsGroup: false)
    {
        IsFieldKnown = !measured.Field.IsUnknown,
    };

    private static SummaryRow Sum(string name, string operation, List<MeasuredLayer> members, int batch, int level)
    {
        var last = members.FindLast(layer => !layer.OnShortcut) ?? members[members.Count - 1];
        var field = members.Any(layer => layer.Field.Size is null) ? null : members.Max(layer => layer.Field.Size);
        return new(
            name, operation, last.Layer.Output, members.SumIfKnown(layer => layer.Layer.Parameters), members.SumIfKnown(layer => layer.Layer.MultiplyAdds),
            members.SumIfKnown(layer => Bytes(layer, batch)), field, level, IsGroup: true)
        {
            IsFieldKnown = !last.Field.IsUnknown,
        };
    }

    private static long? Bytes(MeasuredLayer measured, int batch) => measured.Layer.IsOpaque ? null : checked(measured.Layer.Memory.Kept * batch);

    private sealed record MeasuredBlock(BlockGraph Graph, List<MeasuredLayer> Layers)
    {
        public string Cell => $"[{PathText.Of(Graph.MainPath)}]";
    }
}
