namespace ResNetGen.Compiler.Spec;

/// <summary>Channel attention inside a block.</summary>
public abstract record AttentionSpec
{
    /// <summary>As the language writes it: <c>se(16)</c>.</summary>
    public abstract string Text { get; }

    /// <summary>Behind the block's first kernel larger than 1x1, and not behind its last convolution.</summary>
    public abstract bool FollowsSpatial { get; }

    /// <summary>What is asked of each kind.</summary>
    public abstract TResult Match<TResult>(
        Func<TResult> none, Func<SqueezeExcitationSpec, TResult> rounded, Func<ExactSqueezeExcitationSpec, TResult> exact, Func<RatioSqueezeExcitationSpec, TResult> ratio,
        Func<RegNetSqueezeExcitationSpec, TResult> ofInput, Func<EfficientChannelAttentionSpec, TResult> efficientChannel);
}

public sealed record NoAttentionSpec : AttentionSpec
{
    public override string Text => "none";

    public override bool FollowsSpatial => false;

    public override TResult Match<TResult>(
        Func<TResult> none, Func<SqueezeExcitationSpec, TResult> rounded, Func<ExactSqueezeExcitationSpec, TResult> exact, Func<RatioSqueezeExcitationSpec, TResult> ratio,
        Func<RegNetSqueezeExcitationSpec, TResult> ofInput, Func<EfficientChannelAttentionSpec, TResult> efficientChannel) =>
        none();
}

/// <summary><c>se(16)</c>: inner = max(8, floor((v + 4) / 8) * 8) with v = channels / reduction, as timm rounds.</summary>
public sealed record SqueezeExcitationSpec(int Reduction) : AttentionSpec
{
    public override string Text => $"se({Reduction})";

    public override bool FollowsSpatial => false;

    public override TResult Match<TResult>(
        Func<TResult> none, Func<SqueezeExcitationSpec, TResult> rounded, Func<ExactSqueezeExcitationSpec, TResult> exact, Func<RatioSqueezeExcitationSpec, TResult> ratio,
        Func<RegNetSqueezeExcitationSpec, TResult> ofInput, Func<EfficientChannelAttentionSpec, TResult> efficientChannel) =>
        rounded(this);
}

/// <summary><c>se(16, exact)</c>: inner = channels / reduction, which must be whole (the paper's).</summary>
public sealed record ExactSqueezeExcitationSpec(int Reduction) : AttentionSpec
{
    public override string Text => $"se({Reduction}, exact)";

    public override bool FollowsSpatial => false;

    public override TResult Match<TResult>(
        Func<TResult> none, Func<SqueezeExcitationSpec, TResult> rounded, Func<ExactSqueezeExcitationSpec, TResult> exact, Func<RatioSqueezeExcitationSpec, TResult> ratio,
        Func<RegNetSqueezeExcitationSpec, TResult> ofInput, Func<EfficientChannelAttentionSpec, TResult> efficientChannel) =>
        exact(this);
}

/// <summary><c>se(ratio 0.25)</c>: v = channels * ratio, rounded as <see cref="SqueezeExcitationSpec"/>.</summary>
public sealed record RatioSqueezeExcitationSpec(decimal Ratio) : AttentionSpec
{
    public override string Text => $"se(ratio {SettingNumber.Text(Ratio)})";

    public override bool FollowsSpatial => false;

    public override TResult Match<TResult>(
        Func<TResult> none, Func<SqueezeExcitationSpec, TResult> rounded, Func<ExactSqueezeExcitationSpec, TResult> exact, Func<RatioSqueezeExcitationSpec, TResult> ratio,
        Func<RegNetSqueezeExcitationSpec, TResult> ofInput, Func<EfficientChannelAttentionSpec, TResult> efficientChannel) =>
        ratio(this);
}

/// <summary><c>se(ratio 0.25 of input)</c>, and <c>se(ratio 0.25)</c> beside <c>regnet</c>: after the 3x3, inner = round(ratio * block input width), as in RegNetY.</summary>
public sealed record RegNetSqueezeExcitationSpec(decimal Ratio) : AttentionSpec
{
    public override string Text => $"se(ratio {SettingNumber.Text(Ratio)} of input)";

    public override bool FollowsSpatial => true;

    public override TResult Match<TResult>(
        Func<TResult> none, Func<SqueezeExcitationSpec, TResult> rounded, Func<ExactSqueezeExcitationSpec, TResult> exact, Func<RatioSqueezeExcitationSpec, TResult> ratio,
        Func<RegNetSqueezeExcitationSpec, TResult> ofInput, Func<EfficientChannelAttentionSpec, TResult> efficientChannel) =>
        ofInput(this);
}

/// <summary><c>eca</c>, <c>eca(3)</c>.</summary>
/// <param name="Kernel">Odd kernel size; null: t = floor((log2 C + 1) / 2), t if odd, else t + 1, at least 3.</param>
public sealed record EfficientChannelAttentionSpec(int? Kernel) : AttentionSpec
{
    public override string Text => Kernel is { } kernel ? $"eca({kernel})" : "eca";

    public override bool FollowsSpatial => false;

    public override TResult Match<TResult>(
        Func<TResult> none, Func<SqueezeExcitationSpec, TResult> rounded, Func<ExactSqueezeExcitationSpec, TResult> exact, Func<RatioSqueezeExcitationSpec, TResult> ratio,
        Func<RegNetSqueezeExcitationSpec, TResult> ofInput, Func<EfficientChannelAttentionSpec, TResult> efficientChannel) =>
        efficientChannel(this);
}
