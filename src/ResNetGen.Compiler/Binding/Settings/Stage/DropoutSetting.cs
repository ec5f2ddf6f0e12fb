using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>The probability of dropout inside a block.</summary>
internal sealed class DropoutSetting() : StageSetting<double>(StageSpec.DropoutKey, CommonSyntax.Probability)
{
    public override string Comment => "Before every convolution of a block but the first.";

    public override double Default => 0;

    public override string Text(double value) => SettingNumber.Text(value);

    public override string? Obstacle(StageDraft stage) => stage.Block.Value.HasSingleConvolution
        ? "dropout comes before every convolution of a block but the first, and its block has only one"
        : null;
}
