using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building.Planning;

/// <summary><c>[1x1, inner; 3x3, inner, C; 1x1, expansion x w]</c> (arXiv:1512.03385, figure 5, right; arXiv:1611.05431 for C and d; arXiv:2003.13678 for g).</summary>
internal static class BottleneckBlockPlanner
{
    /// <summary>The width at which ResNeXt's d is stated (Table 1: 64 in the first stage).</summary>
    private const int WidthOfBaseWidth = 64;

    public static IReadOnlyList<PlannedItem>? Plan(StageSpec stage, int widthFactor, DiagnosticBag diagnostics)
    {
        if (BlockPlanner.EffectiveWidth(stage, widthFactor, diagnostics) is not { } width
            || BlockPlanner.ExpandedWidth(stage, width, stage.Expansion.Value ?? 4, diagnostics) is not { } output
            || InnerWidth(stage, width, diagnostics) is not { } inner
            || Parts(stage, inner, diagnostics) is not { } parts
            || Groups(stage, inner, diagnostics) is not { } groups)
            return null;
        var groupsSpan = stage.GroupWidth.Value is null ? stage.Cardinality.Span : stage.GroupWidth.Span;
        var innerSpan = stage.BaseWidth.Value is null ? stage.Width.Span : stage.BaseWidth.Span;
        return
        [
            new PlannedConvolution(1, parts, 1, 1, innerSpan, groupsSpan, stage.Block.Span),
            new PlannedConvolution(3, inner, groups, 1, innerSpan, groupsSpan, stage.Block.Span) { Unit = PlannedUnit.Of(stage) },
            new PlannedConvolution(1, output, 1, 1, stage.Width.Span, groupsSpan, stage.Block.Span),
        ];
    }

    private static int? InnerWidth(StageSpec stage, int width, DiagnosticBag diagnostics)
    {
        if (stage.BaseWidth.Value is not { } baseWidth)
            return width;
        var perGroup = (decimal)width * baseWidth / WidthOfBaseWidth;
        if (perGroup != decimal.Truncate(perGroup))
        {
            diagnostics.Report(
                ShapeErrors.NotWhole,
                stage.BaseWidth.Span,
                $"{stage.Name}: with 'base_width' {baseWidth} each group has {Arithmetic.Print(width)} x {baseWidth} / {WidthOfBaseWidth} = {Arithmetic.Print(perGroup)} channels, which is not whole. The width times 'base_width' must be a multiple of {WidthOfBaseWidth}.");
            return null;
        }

        // Up to 2^57 a group, times a 32-bit cardinality: within decimal.
        if (Arithmetic.WholeChannels(perGroup * stage.Cardinality.Value) is { } inner)
            return inner;
        diagnostics.Report(
            ShapeErrors.TooLarge,
            stage.BaseWidth.Span,
            $"{stage.Name}: {stage.Cardinality.Value} groups of {Arithmetic.Print(perGroup)} channels are more than the {Arithmetic.Print(int.MaxValue)} channels that a layer can have.");
        return null;
    }

    /// <summary>Res2Net's parts together; the inner width where there are none.</summary>
    private static int? Parts(StageSpec stage, int inner, DiagnosticBag diagnostics)
    {
        var parts = (long)inner * stage.Scale.Value;
        if (parts <= int.MaxValue)
            return (int)parts;
        diagnostics.Report(
            ShapeErrors.TooLarge,
            stage.Scale.Span,
            $"{stage.Name}: {stage.Scale.Value} parts of {Arithmetic.Print(inner)} channels are more than the {Arithmetic.Print(int.MaxValue)} channels that a layer can have.");
        return null;
    }

    private static int? Groups(StageSpec stage, int inner, DiagnosticBag diagnostics)
    {
        if (stage.GroupWidth.Value is not { } groupWidth)
            return stage.Cardinality.Value;
        if (inner % groupWidth == 0)
            return inner / groupWidth;
        diagnostics.Report(
            ShapeErrors.GroupsDoNotDivide,
            stage.GroupWidth.Span,
            $"{stage.Name}: {Arithmetic.Print(inner)} channels cannot be cut into groups of {Arithmetic.Print(groupWidth)}. {Divisors.Near(inner, groupWidth, "'group_width'")}");
        return null;
    }
}
