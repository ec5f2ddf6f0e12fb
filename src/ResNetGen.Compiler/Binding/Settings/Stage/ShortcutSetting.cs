using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>What a block adds to its main path.</summary>
internal sealed class ShortcutSetting() : StageSetting<ShortcutKind>(StageSpec.ShortcutKey, Kinds)
{
    private static readonly ChoiceSyntax<ShortcutKind> Kinds = new(
        ("none", ShortcutKind.None), ("zero_pad", ShortcutKind.ZeroPad), ("projection", ShortcutKind.Projection),
        ("projection_all", ShortcutKind.ProjectionAll), ("avgpool_projection", ShortcutKind.AveragePoolProjection));

    public override string Comment => "none, zero_pad (A), projection (B), projection_all (C) or avgpool_projection (D).";

    public override ShortcutKind Default => ShortcutKind.Projection;

    public override string Text(ShortcutKind value) => Kinds.WordOf(value);
}
