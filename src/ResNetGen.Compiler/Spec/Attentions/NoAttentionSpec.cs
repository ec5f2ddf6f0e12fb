namespace ResNetGen.Compiler.Spec.Attentions;

/// <summary><c>none</c></summary>
public sealed record NoAttentionSpec : AttentionSpec
{
    public override string KindText => "none";

    public override bool HasRatio => false;

    internal override TResult Accept<TResult>(IAttentionVisitor<TResult> visitor) => visitor.Visit(this);
}
