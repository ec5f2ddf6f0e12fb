using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>Where the addition goes.</summary>
internal sealed class MergeSetting() : NetworkSetting<Merge>(NetworkSpec.MergeKey, Merges)
{
    private static readonly ChoiceSyntax<Merge> Merges = new(
        ("relu(F + x)", Merge.ActivatedSum), ("relu(F) + x", Merge.ActivatedMainPath), ("relu(F + x^2)", Merge.ActivatedSumWithSquare));

    public override string Comment => "Where the addition goes: relu(F + x), relu(F) + x or relu(F + x^2).";

    public override Merge Default => Merge.ActivatedSum;

    public override string Text(Merge value) => Merges.WordOf(value);

    public override string? Obstacle(NetworkDraft network)
    {
        if (network.Get(NetworkSpec.OrderKey).Value == BlockOrder.Pre)
            return "in 'order: pre' nothing follows the addition. 'merge' goes with 'order: post'";
        if (network.CustomBlocksObstacle is { } obstacle)
            return obstacle;
        return network.Stages.All(stage => stage.Get(StageSpec.ShortcutKey).Value == ShortcutKind.None) ? "a plain net ('shortcut: none') adds nothing" : null;
    }
}
