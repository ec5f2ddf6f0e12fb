using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Settings.Forms;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>The nonlinearity.</summary>
internal sealed class ActivationSetting() : StageSetting<ActivationSpec>(StageSpec.ActivationKey, new ActivationSyntax())
{
    public override string Comment => "relu, leaky_relu(0.1), relu6, sigmoid, tanh, silu, gelu, elu, mish or hardswish.";

    public override ActivationSpec Default => new(ActivationKind.Relu);

    public override string Text(ActivationSpec value) => value.Text;
}
