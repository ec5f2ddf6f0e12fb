using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Usage;

/// <summary>Which of a network's settings have a meaning together.</summary>
internal static class NetworkRules
{
    public static void Apply(NetworkDraft network, UsageJudge judge)
    {
        WidthFactor(network, judge);
        Merge(network, judge);
        DropPath(network, judge);
        ZeroInitResidual(network, judge);
        Head(network, judge);
        OutputStride(network, judge);
    }

    private static void WidthFactor(NetworkDraft network, UsageJudge judge) => judge.Decide(
        network.WidthFactor, network.WidthFactor.Value == 1, 1,
        network.Stages.Any(stage => !stage.Block.IsKnown || stage.Block.Value.UsesWidth)
            ? null
            : "its cells state all channels as numbers. Write multiples of 'w' in the cells");

    private static void Merge(NetworkDraft network, UsageJudge judge)
    {
        string? reason = null;
        if (network.Order.Value == BlockOrder.Pre)
            reason = "in 'order: pre' nothing follows the addition. 'merge' goes with 'order: post'";
        else if (network.Stages.All(stage => stage.Shortcut.Value == ShortcutKind.None))
            reason = "a plain net ('shortcut: none') adds nothing";
        judge.Decide(network.Merge, network.Merge.Value == Spec.Merge.ActivatedSum, Spec.Merge.ActivatedSum, reason);
    }

    private static void DropPath(NetworkDraft network, UsageJudge judge) => judge.Decide(
        network.DropPath, network.DropPath.Value == 0, 0,
        HasPlainStage(network) ? "without a shortcut ('shortcut: none') a dropped path leaves nothing" : null);

    private static void ZeroInitResidual(NetworkDraft network, UsageJudge judge)
    {
        string? reason = null;
        if (HasPlainStage(network))
            reason = "without a shortcut ('shortcut: none') a block that starts at zero passes nothing on";
        else if (network.Merge.Value == Spec.Merge.ActivatedMainPath)
            reason = "with 'merge: relu(F) + x' the activation would be on a path that starts at zero, where its gradient is zero too";
        judge.Decide(network.ZeroInitResidual, !network.ZeroInitResidual.Value, false, reason);
    }

    private static bool HasPlainStage(NetworkDraft network) => network.Stages.Any(stage => stage.Shortcut.Value == ShortcutKind.None);

    private static void Head(NetworkDraft network, UsageJudge judge) => judge.Decide(
        network.Head, network.Head.Value == HeadSyntax.Default, HeadSyntax.Default,
        network.Classes is { IsKnown: true, Value: null } ? "'classes: none' leaves the head out" : null);

    /// <summary>Strides that never come as far leave nothing to hold back. A stem that goes past it alone is a matter of shapes, looked at later.</summary>
    private static void OutputStride(NetworkDraft network, UsageJudge judge)
    {
        var total = 1L;
        foreach (var stride in network.Stem.Value.Rows.Select(row => row.Stride).Concat(network.Stages.Select(stage => stage.Stride.Value)))
            total = Math.Min(total * stride, int.MaxValue);
        judge.Decide(
            network.OutputStride, network.OutputStride.Value is null, null,
            total >= network.OutputStride.Value ? null : $"its strides multiply to {total} and never reach {network.OutputStride.Value}");
    }

    /// <summary>Before the stages are looked at: the stronger of the two decides what is left to them.</summary>
    public static void ExcludeDilation(NetworkDraft network, UsageJudge judge)
    {
        foreach (var stage in network.Stages)
        {
            if (network.OutputStride.Value is not null && stage.Dilation.Value != 1)
                judge.Exclude(network.OutputStride, null, stage.Dilation, 1, "'output_stride' decides the dilation of every stage");
        }
    }
}
