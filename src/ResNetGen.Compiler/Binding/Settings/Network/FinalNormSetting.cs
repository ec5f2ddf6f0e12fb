using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>Whether a norm and an activation follow the last stage of a pre-activation network.</summary>
internal sealed class FinalNormSetting() : NetworkSetting<bool>(NetworkSpec.FinalNormKey, CommonSyntax.Bool)
{
    public override string Comment => "In pre order: whether norm and activation follow the last stage.";

    public override bool Default => true;

    public override string Text(bool value) => CommonSyntax.Bool.WordOf(value);

    public override string? Obstacle(NetworkDraft network) => network.Get(NetworkSpec.OrderKey).Value == BlockOrder.Pre
        ? null
        : "in 'order: post' no norm follows the last stage. 'final_norm: false' goes with 'order: pre'";
}
