using ResNetGen.Onnx.Model;

namespace ResNetGen.Onnx.Structure;

/// <summary>An operation of a graph that has weights.</summary>
/// <param name="Kind">Its operator; a product with a matrix is a <see cref="FullyConnected"/>, however it is written.</param>
/// <param name="Node">The name of its node, for messages; where it has none, that of what it gives.</param>
/// <param name="Weights">In the operator's order: filters and bias; scales, offsets, means and variances.</param>
internal sealed record WeightedLayer(string Kind, string Node, IReadOnlyList<OnnxTensor> Weights)
{
    public const string Convolution = "Conv";

    public const string BatchNorm = "BatchNormalization";

    public const string FullyConnected = "Gemm";

    /// <summary>Whether the first weight is inputs x outputs, where layers have outputs x inputs.</summary>
    public bool IsTransposed { get; init; }

    /// <summary>What a norm adds to variances; null: it is not a norm.</summary>
    public float? Epsilon { get; init; }
}
