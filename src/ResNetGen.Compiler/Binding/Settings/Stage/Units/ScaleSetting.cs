using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage.Units;

/// <summary>Res2Net's s (arXiv:1904.01169); 1: the 3x3 is one convolution.</summary>
internal sealed class ScaleSetting() : StageSetting<int>(StageSpec.ScaleKey, new WholeNumberSyntax(1, MaxScale))
{
    private const int MaxScale = 64;

    public override string Comment => "Res2Net's s: the 3x3 of a bottleneck becomes a chain of s - 1 narrower ones.";

    public override int Default => 1;

    public override string Text(int value) => SettingNumber.Text(value);

    public override string? Obstacle(StageDraft stage) => SpatialUnit.OfBottleneck(stage.Block.Value);
}
