using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.RegNets;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>Output channels / width; null: as the block has it.</summary>
internal sealed class ExpansionSetting() : StageSetting<decimal?>(StageSpec.ExpansionKey, new ConvertedSyntax<decimal, decimal?>(CommonSyntax.Expansion, expansion => expansion))
{
    public override string Comment => "Output channels for each channel of the width; without it, 1 for basic and 4 for bottleneck.";

    public override decimal? Default => null;

    public override string Text(decimal? value) => value is { } number ? SettingNumber.Text(number) : "";

    protected override bool ReachesCustomBlocks => true;

    public override Func<RegNetStage, decimal?> OfRegNet => stage => stage.Expansion;

    public override bool IsSettledBy(RowCell cell) => true;

    public override string? Obstacle(StageDraft stage) => stage.Block.Value.Match<string?>(
        basic: () => null,
        bottleneck: () => null,
        cell: _ => "its cell states its own output channels. Write the last convolution as a multiple such as '4w'",
        custom: custom => custom.Expansion is null ? null : "its 'block' says the expansion beside the class");
}
