using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>How an inference form computes.</summary>
public sealed record InferenceOptions
{
    /// <summary>The numbers that it computes with; null: those of the network's weights. <c>bfloat16</c> pays on processors that multiply it natively.</summary>
    public ScalarType? Type { get; init; }

    /// <summary>How feature maps and weights lie in memory, and what computes them.</summary>
    public InferenceLayout Layout { get; init; }

    /// <summary>
    /// Whether the form takes the network's weights instead of copying them, so that those of its convolutions and of its classifier are never in memory twice. The network is
    /// disposed, and lost where making the form fails.
    /// </summary>
    public bool TakesWeights { get; init; }
}
