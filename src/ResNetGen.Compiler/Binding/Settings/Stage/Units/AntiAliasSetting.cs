using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Settings.Forms;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage.Units;

/// <summary>The filter that takes the place of the stride (arXiv:1904.11486); null: none.</summary>
internal sealed class AntiAliasSetting() : StageSetting<AntiAliasSpec?>(StageSpec.AntiAliasKey, new AntiAliasSyntax())
{
    public override string Comment => "none, blur, blur(5) or avg: a filter behind the convolution that would have the stride, and for it.";

    public override AntiAliasSpec? Default => null;

    public override string Text(AntiAliasSpec? value) => value?.Text ?? "none";

    public override string? Obstacle(StageDraft stage)
    {
        if (stage.Get(StageSpec.ScaleKey).Value != 1 || stage.Get(StageSpec.RadixKey).Value is not null || stage.Get(StageSpec.SelectKey).Value is not null)
            return "what is in the place of its 3x3 ('scale', 'radix', 'select') strides in its own way";
        return stage.Block.Value is not CellBlockSpec cell || StridedItem.IsActivated(cell.Items, stage.Get(StageSpec.StrideInKey).Value)
            ? null
            : "no activation follows the convolution of its cell that has the stride";
    }
}
