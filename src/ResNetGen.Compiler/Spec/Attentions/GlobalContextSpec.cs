namespace ResNetGen.Compiler.Spec.Attentions;

/// <summary><c>gc(8)</c>, <c>gc(8, add)</c>: inner = floor(channels / reduction + 0.5), at least 1, as timm rounds.</summary>
/// <param name="Adds">What is made of the context is added to the map, as in the paper (arXiv:1904.11492); otherwise its sigmoid scales the map.</param>
public sealed record GlobalContextSpec(int Reduction, bool Adds) : AttentionSpec
{
    public override string KindText => $"gc({Reduction}{(Adds ? ", add" : "")})";

    public override bool HasRatio => true;

    internal override TResult Accept<TResult>(IAttentionVisitor<TResult> visitor) => visitor.Visit(this);
}
