using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.RegNets;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>How often a stage repeats its block; 0 where nothing says it.</summary>
internal sealed class BlocksSetting() : StageSetting<int>(StageSpec.BlocksKey, new WholeNumberSyntax(1, Bounds.MaxBlocks))
{
    public override string Comment => "Blocks in each stage.";

    public override int Default => 0;

    public override string Text(int value) => SettingNumber.Text(value);

    protected override bool ReachesCustomBlocks => true;

    public override string RequiredExample => "'blocks: [3, 4, 6, 3]'";

    public override Func<RowCell, Setting<int>?> OfCell => cell => cell.Blocks;

    public override Func<RegNetStage, int> OfRegNet => stage => stage.Blocks;
}
