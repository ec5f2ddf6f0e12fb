using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Settings.Forms;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>The dilation of the kernels larger than 1.</summary>
internal sealed class DilationSetting() : StageSetting<StageDilation>(StageSpec.DilationKey, new DilationSyntax())
{
    public override string Comment => "Of the kernels larger than 1; in a stage's row also a list, one for each block.";

    public override StageDilation Default => StageDilation.None;

    public override string Text(StageDilation value) => value.Text;

    /// <summary>For the whole network, a list would be one for the stages.</summary>
    protected override bool IsListedByStage(StageDilation value) => value.IsList;

    /// <summary>As a list too.</summary>
    protected override bool IsNeutral(StageDilation value) => value.Largest == 1;

    public override string? Obstacle(StageDraft stage) =>
        stage.Block.Value.UsesDilation ? null : "its cell has no kernel larger than 1x1 that leaves its dilation open";
}
