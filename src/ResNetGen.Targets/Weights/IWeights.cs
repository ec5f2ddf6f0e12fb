using ResNetGen.Onnx.Weights;

namespace ResNetGen.Targets.Weights;

/// <summary>A network's weights, wherever they are.</summary>
internal interface IWeights
{
    /// <summary>The numbers of a parameter or a buffer.</summary>
    /// <param name="name">In the state dict: <c>layer1.0.conv1.weight</c>.</param>
    WeightSource this[string name] { get; }
}
