namespace ResNetGen.Compiler.Spec.Attentions;

/// <summary><c>se(16)</c>: inner = max(8, floor((v + 4) / 8) * 8) with v = channels / reduction, as timm rounds.</summary>
public sealed record SqueezeExcitationSpec(int Reduction) : AttentionSpec
{
    public override string KindText => $"se({Reduction})";

    public override bool HasRatio => true;

    internal override TResult Accept<TResult>(IAttentionVisitor<TResult> visitor) => visitor.Visit(this);
}
