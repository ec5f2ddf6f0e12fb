using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Settings.Attentions;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>Attention inside a block.</summary>
internal sealed class AttentionSetting() : StageSetting<AttentionSpec>(StageSpec.AttentionKey, new AttentionSyntax())
{
    public override string Comment => AttentionSyntax.Choice;

    public override AttentionSpec Default => new NoAttentionSpec();

    public override string Text(AttentionSpec value) => value.Text;
}
