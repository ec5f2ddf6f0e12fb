using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Settings.Forms.Blocks;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>The block that a stage repeats. A RegNet is made of bottlenecks and need not say so.</summary>
internal sealed class BlockSetting() : StageSetting<BlockSpec>(StageSpec.BlockKey, new BlockSyntax())
{
    public override string Comment => "basic, bottleneck, a cell such as \"[3x3, w; 1x1, w; 3x3, w]\", or a class of your own.";

    /// <summary>Null where nothing says it: no spec is made of such a stage.</summary>
    public override BlockSpec Default => null!;

    public override string Text(BlockSpec value) => value.Text;

    protected override bool ReachesCustomBlocks => true;

    public override string RequiredExample => "'block: basic' or 'block: bottleneck'";

    public override Func<RowCell, Setting<BlockSpec>?> OfCell => cell => cell.Block;

    public override BlockSpec DefaultAt(int index, bool isRegNet) => isRegNet ? new BottleneckBlockSpec() : Default;
}
