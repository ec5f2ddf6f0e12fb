using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>Wide ResNet's k.</summary>
internal sealed class WidthFactorSetting() : NetworkSetting<int>(NetworkSpec.WidthFactorKey, new WholeNumberSyntax(1, 1_000))
{
    public override string Comment => "Wide ResNet's k: multiplies every width, not the stem's.";

    public override int Default => 1;

    public override string Text(int value) => SettingNumber.Text(value);

    public override string? Obstacle(NetworkDraft network) => network.Stages.Any(stage => !stage.Block.IsKnown || stage.Block.Value.UsesWidth)
        ? null
        : "its cells state all channels as numbers. Write multiples of 'w' in the cells";
}
