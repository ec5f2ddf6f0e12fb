using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>The dilation of the kernels larger than 1.</summary>
internal sealed class DilationSetting() : StageSetting<int>(StageSpec.DilationKey, new WholeNumberSyntax(1, Bounds.MaxDilation))
{
    public override string Comment => "Of the kernels larger than 1.";

    public override int Default => 1;

    public override string Text(int value) => SettingNumber.Text(value);

    public override string? Obstacle(StageDraft stage) =>
        stage.Block.Value.UsesDilation ? null : "its cell has no kernel larger than 1x1 that leaves its dilation open";
}
