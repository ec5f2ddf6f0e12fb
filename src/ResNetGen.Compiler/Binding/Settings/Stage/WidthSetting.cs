using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.RegNets;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>The papers' w; null where nothing says it.</summary>
internal sealed class WidthSetting() : StageSetting<int?>(StageSpec.WidthKey, new ConvertedSyntax<int, int?>(CommonSyntax.Channels, width => width))
{
    public override string Comment => "The papers' w of each stage; a block's output has w x expansion channels.";

    public override int? Default => null;

    public override string Text(int? value) => value is { } number ? SettingNumber.Text(number) : "";

    protected override bool ReachesCustomBlocks => true;

    public override string RequiredExample => "'width: [64, 128, 256, 512]'";

    public override Func<RegNetStage, int?> OfRegNet => stage => stage.Width;

    public override bool IsSettledBy(RowCell cell) => !cell.Block.Value.UsesWidth;

    public override string? Obstacle(StageDraft stage) =>
        stage.Block.Value.UsesWidth ? null : "its cell states all channels as numbers. Write 'w' in the cell, or remove 'width'";
}
