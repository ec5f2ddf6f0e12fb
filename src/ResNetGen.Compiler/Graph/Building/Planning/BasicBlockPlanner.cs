using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building.Planning;

/// <summary><c>[3x3, w; 3x3, expansion x w]</c> (arXiv:1512.03385, figure 5, left).</summary>
internal static class BasicBlockPlanner
{
    public static IReadOnlyList<PlannedItem>? Plan(StageSpec stage, int widthFactor, DiagnosticBag diagnostics)
    {
        if (BlockPlanner.EffectiveWidth(stage, widthFactor, diagnostics) is not { } width
            || BlockPlanner.ExpandedWidth(stage, width, stage.Expansion.Value ?? 1, diagnostics) is not { } output)
            return null;
        return
        [
            new PlannedConvolution(3, width, 1, 1, stage.Width.Span, stage.Cardinality.Span, stage.Block.Span) { Unit = PlannedUnit.Of(stage) },
            new PlannedConvolution(3, output, 1, 1, stage.Expansion.Span, stage.Cardinality.Span, stage.Block.Span),
        ];
    }
}
