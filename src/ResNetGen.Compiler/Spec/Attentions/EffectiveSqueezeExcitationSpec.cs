namespace ResNetGen.Compiler.Spec.Attentions;

/// <summary><c>ese</c>: one layer from all channels to all channels, without an inner size (arXiv:1911.06667, section 3.2).</summary>
public sealed record EffectiveSqueezeExcitationSpec : AttentionSpec
{
    public override string KindText => "ese";

    public override bool HasRatio => false;

    internal override TResult Accept<TResult>(IAttentionVisitor<TResult> visitor) => visitor.Visit(this);
}
