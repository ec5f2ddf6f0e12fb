using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Spec;

/// <summary>The numbers a network is promised to have; null where nothing is promised.</summary>
public sealed record Expectation(SourceSpan Span)
{
    public Setting<ExpectedCount>? Parameters { get; init; }

    public Setting<ExpectedCount>? MultiplyAdds { get; init; }

    public Setting<ExpectedCount>? Depth { get; init; }

    /// <summary>The last feature map.</summary>
    public Setting<FeatureShape>? Features { get; init; }

    /// <summary>Entries of the state dict, <c>num_batches_tracked</c> included.</summary>
    public Setting<ExpectedCount>? StateDict { get; init; }
}

/// <summary>A count as it is written: <c>25_557_032</c> exactly, or <c>25.6M</c> to the digits printed.</summary>
/// <param name="Digits">The digits before the suffix as a number: 25.6.</param>
/// <param name="Unit">1, 10^3, 10^6 or 10^9.</param>
/// <param name="Decimals">Digits behind the point.</param>
/// <param name="Text">As written.</param>
public sealed record ExpectedCount(decimal Digits, long Unit, int Decimals, string Text);
