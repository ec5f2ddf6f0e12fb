namespace ResNetGen.Compiler.Spec.Attentions;

/// <summary><c>se(ratio 0.25 of input)</c>, and <c>se(ratio 0.25)</c> beside <c>regnet</c>: after the 3x3, inner = round(ratio * block input width), as in RegNetY.</summary>
public sealed record RegNetSqueezeExcitationSpec(decimal Ratio) : AttentionSpec
{
    public override string Text => $"se(ratio {SettingNumber.Text(Ratio)} of input)";

    public override bool FollowsSpatial => true;

    internal override TResult Accept<TResult>(IAttentionVisitor<TResult> visitor) => visitor.Visit(this);
}
