namespace ResNetGen.Compiler.Spec.Attentions;

/// <summary><c>se(ratio 0.25)</c>: v = channels * ratio, rounded as <see cref="SqueezeExcitationSpec"/>; and RegNetY's <c>se(ratio 0.25 of input)</c>, behind the 3x3.</summary>
public sealed record RatioSqueezeExcitationSpec(decimal Ratio) : AttentionSpec
{
    public override string KindText => $"se(ratio {SettingNumber.Text(Ratio)})";

    public override bool HasRatio => true;

    /// <summary>RegNetY has its squeeze-and-excitation elsewhere and rounds it otherwise. A map that says one of the two itself keeps the other.</summary>
    public override AttentionSpec BesideRegNet => FollowsSpatial || IsOfInput ? this : OfRegNet(Ratio);

    /// <summary>RegNetY's (arXiv:2003.13678): behind the 3x3, with a ratio of the block's input.</summary>
    public static RatioSqueezeExcitationSpec OfRegNet(decimal ratio) => new(ratio) { FollowsSpatial = true, IsOfInput = true };

    private protected override string? ShortText => FollowsSpatial && IsOfInput ? $"se(ratio {SettingNumber.Text(Ratio)} of input)" : null;

    internal override TResult Accept<TResult>(IAttentionVisitor<TResult> visitor) => visitor.Visit(this);
}
