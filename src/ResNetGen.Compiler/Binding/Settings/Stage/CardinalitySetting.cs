using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>ResNeXt's C: groups of a bottleneck's 3x3, or of a cell's convolutions with <c>C</c>.</summary>
internal sealed class CardinalitySetting() : StageSetting<int>(StageSpec.CardinalityKey, CommonSyntax.Channels)
{
    public override string Comment => "Groups of the 3x3 in a bottleneck: ResNeXt's C.";

    public override int Default => 1;

    public override string Text(int value) => SettingNumber.Text(value);

    public override bool IsSettledBy(RowCell cell) => !cell.Block.Value.UsesCardinality;

    public override string? Obstacle(StageDraft stage)
    {
        var block = stage.Block.Value;
        if (block.UsesCardinality)
            return null;
        return block is CellBlockSpec
            ? "its cell has no 'C'. Write ', C' after the convolution to be grouped"
            : $"{block.Description} has no grouped convolution. Use 'block: bottleneck', or a cell with 'C'";
    }
}
