using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>The stride of each stage's first block. The first stage follows the stem's strides and has none of its own, but in a RegNet.</summary>
internal sealed class StrideSetting() : StageSetting<int>(StageSpec.StrideKey, new WholeNumberSyntax(1, Bounds.MaxStride))
{
    public override string Comment => "Of each stage's first block.";

    public override int Default => 2;

    public override string Text(int value) => SettingNumber.Text(value);

    protected override bool ReachesCustomBlocks => true;

    public override Func<RowCell, Setting<int>?> OfCell => cell => cell.Stride;

    protected override bool IsListedByStage(int value) => true;

    public override int DefaultAt(int index, bool isRegNet) => index == 0 && !isRegNet ? 1 : Default;
}
