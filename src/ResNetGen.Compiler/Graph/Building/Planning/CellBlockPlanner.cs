using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Cells;

namespace ResNetGen.Compiler.Graph.Building.Planning;

/// <summary>A block written as a cell: numbers stand as they are, <c>w</c> and <c>C</c> are the stage's.</summary>
internal sealed class CellBlockPlanner
{
    private readonly StageSpec stage;

    /// <summary>w; 0 where the cell has none.</summary>
    private readonly int width;

    private readonly DiagnosticBag diagnostics;

    private CellBlockPlanner(StageSpec stage, int width, DiagnosticBag diagnostics)
    {
        this.stage = stage;
        this.width = width;
        this.diagnostics = diagnostics;
    }

    public static IReadOnlyList<PlannedItem>? Plan(CellBlockSpec cell, StageSpec stage, int widthFactor, DiagnosticBag diagnostics)
    {
        var width = cell.UsesWidth ? BlockPlanner.EffectiveWidth(stage, widthFactor, diagnostics) : 0;
        return width is { } effective ? new CellBlockPlanner(stage, effective, diagnostics).Items(cell.Items) : null;
    }

    private IReadOnlyList<PlannedItem>? Items(IEnumerable<CellItem> items)
    {
        var planned = new List<PlannedItem>();
        foreach (var item in items)
        {
            if (item.Match<PlannedItem?>(Convolution, Split) is not { } next)
                return null;
            planned.Add(next);
        }

        return planned;
    }

    private PlannedSplit? Split(CellSplit split)
    {
        var paths = new List<PlannedPath>();
        foreach (var path in split.Paths)
        {
            if (Items(path.Items) is not { } items)
                return null;
            paths.Add(new(path.Times, items, path.Span));
        }

        return new(split.Join, paths, split.Span);
    }

    private PlannedConvolution? Convolution(CellConvolution convolution)
    {
        if (Channels(convolution) is not { } channels)
            return null;
        var usesCardinality = convolution.Groups is { } written && written.Value.Number is null;
        return new(
            convolution.Kernel,
            channels,
            convolution.Groups is { } groups ? groups.Value.Number ?? stage.Cardinality.Value : 1,
            convolution.Dilation?.Value ?? 1,
            convolution.Channels.Span,
            usesCardinality && stage.Cardinality.IsWritten ? stage.Cardinality.Span : convolution.Groups?.Span ?? convolution.Span,
            convolution.Kernel.Span);
    }

    private int? Channels(CellConvolution convolution)
    {
        var count = convolution.Channels.Value;
        var product = count.OfWidth && count.Factor <= int.MaxValue ? count.Factor * width : count.Factor;
        var value = product / count.Divisor;
        if (Arithmetic.WholeChannels(value) is { } channels && (!count.OfWidth || count.Factor <= int.MaxValue))
            return channels;
        if (value > int.MaxValue || count.Factor > int.MaxValue)
        {
            diagnostics.Report(
                ShapeErrors.TooLarge,
                convolution.Channels.Span,
                $"{stage.Name}: {Arithmetic.Print(value)} channels are more than the {Arithmetic.Print(int.MaxValue)} that a layer can have.");
        }
        else
        {
            diagnostics.Report(
                ShapeErrors.NotWhole,
                convolution.Channels.Span,
                $"{stage.Name}: with w = {Arithmetic.Print(width)} this convolution has {Arithmetic.Print(value)} channels, which is not a whole positive number.",
                new(stage.Width.Span, $"w is {Arithmetic.Print(width)} here."));
        }

        return null;
    }
}
