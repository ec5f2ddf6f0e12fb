namespace ResNetGen.Compiler.Binding;

/// <summary>Channel attention inside a block.</summary>
public abstract record AttentionSpec;

public sealed record NoAttentionSpec : AttentionSpec;

/// <summary><c>se(16)</c>: inner = max(8, floor((v + 4) / 8) * 8) with v = channels / reduction, as timm rounds.</summary>
public sealed record SqueezeExcitationSpec(int Reduction) : AttentionSpec;

/// <summary><c>se(16, exact)</c>: inner = channels / reduction, which must be whole (the paper's).</summary>
public sealed record ExactSqueezeExcitationSpec(int Reduction) : AttentionSpec;

/// <summary><c>se(ratio 0.25)</c>: v = channels * ratio, rounded as <see cref="SqueezeExcitationSpec"/>.</summary>
public sealed record RatioSqueezeExcitationSpec(decimal Ratio) : AttentionSpec;

/// <summary><c>se(ratio 0.25 of input)</c>, and <c>se(ratio 0.25)</c> beside <c>regnet</c>: after the 3x3, inner = round(ratio * block input width), as in RegNetY.</summary>
public sealed record RegNetSqueezeExcitationSpec(decimal Ratio) : AttentionSpec;

/// <summary><c>eca</c>, <c>eca(3)</c>.</summary>
/// <param name="Kernel">Odd kernel size; null: t = floor((log2 C + 1) / 2), t if odd, else t + 1, at least 3.</param>
public sealed record EfficientChannelAttentionSpec(int? Kernel) : AttentionSpec;
