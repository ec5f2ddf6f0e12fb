using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Settings.Forms;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage.Units;

/// <summary>ResNeSt's r (arXiv:2004.08955); null: none.</summary>
internal sealed class RadixSetting() : StageSetting<SplitAttentionSpec?>(StageSpec.RadixKey, new RadixSyntax())
{
    public override string Comment => "ResNeSt's r: the 3x3 of a bottleneck gives r maps, which attention weighs and adds.";

    public override SplitAttentionSpec? Default => null;

    public override string Text(SplitAttentionSpec? value) => value is null ? "none" : value.PoolsBefore ? $"{{ radix: {SettingNumber.Text(value.Radix)}, pool: before }}" : SettingNumber.Text(value.Radix);

    public override string? Obstacle(StageDraft stage) => SpatialUnit.OfBottleneck(stage.Block.Value);
}
