using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>The convolution that has the stride.</summary>
internal sealed class StrideInSetting() : StageSetting<StrideIn>(StageSpec.StrideInKey, Places)
{
    private static readonly ChoiceSyntax<StrideIn> Places = new(("3x3", StrideIn.Spatial), ("1x1", StrideIn.Pointwise));

    public override string Comment => "Where a bottleneck's stride sits: 3x3, or 1x1 as in the 2015 paper.";

    public override StrideIn Default => StrideIn.Spatial;

    public override string Text(StrideIn value) => Places.WordOf(value);

    public override string? Obstacle(StageDraft stage) =>
        stage.Block.Value is { HasPointwise: false } block ? $"{block.Description} has no 1x1 convolution that could take the stride" : null;
}
