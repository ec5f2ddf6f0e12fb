namespace ResNetGen.Compiler.Spec.Attentions;

/// <summary><c>se(ratio 0.25)</c>: v = channels * ratio, rounded as <see cref="SqueezeExcitationSpec"/>.</summary>
public sealed record RatioSqueezeExcitationSpec(decimal Ratio) : AttentionSpec
{
    public override string Text => $"se(ratio {SettingNumber.Text(Ratio)})";

    public override bool FollowsSpatial => false;

    /// <summary>RegNetY has its squeeze-and-excitation elsewhere and rounds it otherwise.</summary>
    public override AttentionSpec BesideRegNet => new RegNetSqueezeExcitationSpec(Ratio);

    internal override TResult Accept<TResult>(IAttentionVisitor<TResult> visitor) => visitor.Visit(this);
}
