using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>Stochastic depth: the rate of the last block.</summary>
internal sealed class DropPathSetting() : NetworkSetting<double>(NetworkSpec.DropPathKey, CommonSyntax.Probability)
{
    public override string Comment => "Stochastic depth: the rate of the last block.";

    public override double Default => 0;

    public override string Text(double value) => SettingNumber.Text(value);

    public override string? Obstacle(NetworkDraft network) =>
        network.HasPlainStage ? "without a shortcut ('shortcut: none') a dropped path leaves nothing" : network.CustomBlocksObstacle;
}
