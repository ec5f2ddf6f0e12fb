using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building.Planning;

/// <summary>Turns a stage's block, width, expansion and cardinality into channel counts and groups.</summary>
internal static class BlockPlanner
{
    /// <summary>A RegNet's expansion, output / inner width, may have endless digits: the last ones of its product say nothing.</summary>
    private const int DigitsOfProduct = 15;

    /// <summary>Null when a count does not come out whole, which has been reported.</summary>
    public static BlockPlan? Plan(StageSpec stage, int widthFactor, PaddingMode padding, DiagnosticBag diagnostics)
    {
        if (stage.Block.Value is CustomBlockSpec own)
            return CustomBlockPlanner.Plan(own, stage, widthFactor, diagnostics) is { } custom ? new([]) { Custom = custom } : null;
        var items = stage.Block.Value.Match(
            basic: () => BasicBlockPlanner.Plan(stage, widthFactor, diagnostics),
            bottleneck: () => BottleneckBlockPlanner.Plan(stage, widthFactor, diagnostics),
            cell: cell => CellBlockPlanner.Plan(cell, stage, widthFactor, diagnostics),
            custom: _ => null);
        return items is not null && (padding != PaddingMode.Centred || KernelsAreOdd(stage, items, diagnostics)) ? new(items) : null;
    }

    /// <summary>The width after the width factor; null and reported when it is beyond 32 bits.</summary>
    public static int? EffectiveWidth(StageSpec stage, int widthFactor, DiagnosticBag diagnostics)
    {
        var width = (long)(stage.Width.Value ?? 0) * widthFactor;
        if (width is >= 1 and <= int.MaxValue)
            return (int)width;
        diagnostics.Report(
            ShapeErrors.TooLarge,
            stage.Width.Span,
            $"{stage.Name}: the width {Arithmetic.Print(stage.Width.Value ?? 0)} times 'width_factor' {widthFactor} is {Arithmetic.Print(width)}; a width lies between 1 and {Arithmetic.Print(int.MaxValue)}.");
        return null;
    }

    /// <summary>w x expansion, the block's output; null and reported when it is not whole.</summary>
    public static int? ExpandedWidth(StageSpec stage, int width, decimal expansion, DiagnosticBag diagnostics)
    {
        // Both are bounded by 32 bits and a few digits, but the product of a hostile pair could still leave decimal's range.
        var fits = expansion <= int.MaxValue;
        if (fits && Arithmetic.WholeChannels(decimal.Round(width * expansion, DigitsOfProduct)) is { } channels)
            return channels;
        var span = stage.Expansion.IsWritten ? stage.Expansion.Span : stage.Width.Span;
        if (!fits || width * expansion > int.MaxValue)
        {
            diagnostics.Report(
                ShapeErrors.TooLarge,
                span,
                $"{stage.Name}: width {Arithmetic.Print(width)} x expansion {Arithmetic.Print(expansion)} is more than the {Arithmetic.Print(int.MaxValue)} channels that a layer can have.");
        }
        else
        {
            diagnostics.Report(
                ShapeErrors.NotWhole,
                span,
                $"{stage.Name}: width {Arithmetic.Print(width)} x expansion {Arithmetic.Print(expansion)} is {Arithmetic.Print(width * expansion)}; a block's output needs a whole number of channels.");
        }

        return null;
    }

    private static bool KernelsAreOdd(StageSpec stage, IReadOnlyList<PlannedItem> items, DiagnosticBag diagnostics)
    {
        foreach (var convolution in items.SelectMany(item => item.Convolutions))
        {
            if (convolution.Kernel % 2 == 1)
                continue;
            diagnostics.Report(
                ShapeErrors.EvenKernel,
                convolution.KernelSpan,
                $"{stage.Name}: a {convolution.Kernel}x{convolution.Kernel} kernel inside a block would shift the feature map by half a pixel, so that the shortcut no longer fits. Use an odd kernel: {convolution.Kernel - 1}x{convolution.Kernel - 1} or {convolution.Kernel + 1L}x{convolution.Kernel + 1L}.");
            return false;
        }

        return true;
    }
}
