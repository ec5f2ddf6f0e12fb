using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Settings.Forms;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage.Units;

/// <summary>SKNet's selective kernels (arXiv:1903.06586); null: none.</summary>
internal sealed class SelectSetting() : StageSetting<SelectiveKernelSpec?>(StageSpec.SelectKey, new SelectSyntax())
{
    public override string Comment => "SKNet's sk: two 3x3, one of them dilated, which attention weighs and adds.";

    public override SelectiveKernelSpec? Default => null;

    public override string Text(SelectiveKernelSpec? value) => SelectSyntax.Text(value);

    public override string? Obstacle(StageDraft stage) => SpatialUnit.OfNamedBlock(stage.Block.Value);
}
