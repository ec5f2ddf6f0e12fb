namespace ResNetGen.Compiler.Spec.Attentions;

/// <summary><c>se(16, exact)</c>: inner = channels / reduction, which must be whole (the paper's).</summary>
public sealed record ExactSqueezeExcitationSpec(int Reduction) : AttentionSpec
{
    public override string KindText => $"se({Reduction}, exact)";

    public override bool HasRatio => true;

    internal override TResult Accept<TResult>(IAttentionVisitor<TResult> visitor) => visitor.Visit(this);
}
