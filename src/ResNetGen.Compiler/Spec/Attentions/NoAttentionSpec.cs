namespace ResNetGen.Compiler.Spec.Attentions;

/// <summary><c>none</c></summary>
public sealed record NoAttentionSpec : AttentionSpec
{
    public override string Text => "none";

    public override bool FollowsSpatial => false;

    internal override TResult Accept<TResult>(IAttentionVisitor<TResult> visitor) => visitor.Visit(this);
}
