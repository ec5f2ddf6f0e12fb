using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Settings.Forms;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>The nonlinearity.</summary>
internal sealed class ActivationSetting() : StageSetting<ActivationSpec>(StageSpec.ActivationKey, new ActivationSyntax())
{
    public override string Comment => "relu, leaky_relu(0.1), relu6, sigmoid, tanh, silu, gelu, elu, mish, hardswish or prelu.";

    public override ActivationSpec Default => new(ActivationKind.Relu);

    public override string Text(ActivationSpec value) => value.Text;

    protected override bool ReachesCustomBlocks => true;

    /// <summary>Their layers have an activation inside, for whose parameters nobody has a name.</summary>
    public override string? Obstacle(StageDraft stage) =>
        stage.Get(StageSpec.ActivationKey).Value.Kind == ActivationKind.Prelu
            && (stage.Get(StageSpec.ScaleKey).Value > 1 || stage.Get(StageSpec.RadixKey).Value is not null || stage.Get(StageSpec.SelectKey).Value is not null)
            ? "the layers of 'scale', 'radix' and 'select' have an activation inside that has no place for PReLU's parameters. Use another activation"
            : null;
}
