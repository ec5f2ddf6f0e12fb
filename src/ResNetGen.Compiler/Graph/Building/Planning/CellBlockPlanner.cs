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
        if (Count(convolution.Channels, "channels") is not { } channels || Groups(convolution) is not { } groups)
            return null;
        var usesCardinality = convolution.Groups is { Value.IsCardinality: true };
        return new(
            convolution.Kernel,
            channels,
            groups,
            convolution.Dilation?.Value ?? 1,
            convolution.Channels.Span,
            usesCardinality && stage.Cardinality.IsWritten ? stage.Cardinality.Span : convolution.Groups?.Span ?? convolution.Span,
            convolution.Kernel.Span);
    }

    private int? Groups(CellConvolution convolution) => convolution.Groups switch
    {
        null => 1,
        { Value.Multiple: { } multiple } written => Count(new(multiple, written.Span, IsWritten: true), "groups"),
        { Value.Number: var number } => number ?? stage.Cardinality.Value,
    };

    /// <param name="what">That is counted, in the plural.</param>
    private int? Count(Setting<ChannelCount> written, string what)
    {
        var count = written.Value;
        var product = count.OfWidth && count.Factor <= int.MaxValue ? count.Factor * width : count.Factor;
        var value = product / count.Divisor;
        if (Arithmetic.WholeChannels(value) is { } channels && (!count.OfWidth || count.Factor <= int.MaxValue))
            return channels;
        if (value > int.MaxValue || count.Factor > int.MaxValue)
        {
            diagnostics.Report(
                ShapeErrors.TooLarge,
                written.Span,
                $"{stage.Name}: {Arithmetic.Print(value)} {what} are more than the {Arithmetic.Print(int.MaxValue)} that a layer can have.");
        }
        else
        {
            diagnostics.Report(
                ShapeErrors.NotWhole,
                written.Span,
                $"{stage.Name}: with w = {Arithmetic.Print(width)} this convolution has {Arithmetic.Print(value)} {what}, which is not a whole positive number.",
                new(stage.Width.Span, $"w is {Arithmetic.Print(width)} here."));
        }

        return null;
    }
}
