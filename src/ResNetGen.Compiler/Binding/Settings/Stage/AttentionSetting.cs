using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Settings.Attentions;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>Attention inside a block.</summary>
internal sealed class AttentionSetting() : StageSetting<AttentionSpec>(StageSpec.AttentionKey, new AttentionSyntax())
{
    public override string Comment => $"{AttentionKindSyntax.Choice}; or a map such as {{ kind: se(16), after: 3x3, of: input }}.";

    public override AttentionSpec Default => new NoAttentionSpec();

    public override string Text(AttentionSpec value) => value.Text;

    public override string? Obstacle(StageDraft stage) => stage.Get(StageSpec.AttentionKey).Value.FollowsSpatial && !HasSpatial(stage.Block.Value)
        ? "its cell has no kernel larger than 1x1 that attention could be behind"
        : null;

    private static bool HasSpatial(BlockSpec block) => block.Match(
        basic: () => true,
        bottleneck: () => true,
        cell: cell => cell.Convolutions.Any(convolution => convolution.Kernel.Value > 1),
        custom: _ => false);
}
