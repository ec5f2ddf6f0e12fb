using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Summary;

/// <summary>Bytes of the feature maps that a layer makes for one image, in float32.</summary>
internal static class ActivationMemory
{
    private const int FloatBytes = 4;

    private const int IndexBytes = 8;

    /// <summary>What is kept for the backward pass.</summary>
    public static long Training(Layer layer) => layer switch
    {
        // The gradient of these follows from their result, so that they run in place of their input.
        ActivationLayer { Activation.Kind: ActivationKind.Relu or ActivationKind.LeakyRelu or ActivationKind.Relu6 or ActivationKind.Elu or ActivationKind.Sigmoid or ActivationKind.Tanh } => 0,
        DropPathLayer => Map(layer.Output),
        DropoutLayer => 2 * Map(layer.Output),
        PoolLayer { Kind: PoolKind.Max } => Elements(layer.Output) * (FloatBytes + IndexBytes),
        GlobalPoolLayer { Kind: PoolKind.Max } => Elements(layer.Output) * (FloatBytes + IndexBytes),
        _ => Map(layer.Output),
    };

    /// <summary>What is new in memory when nothing is kept: norms and activations run in place, dropout and drop path do nothing.</summary>
    public static long Inference(Layer layer) => layer switch
    {
        NormLayer or ActivationLayer or DropoutLayer or DropPathLayer or AttentionLayer => 0,
        _ => Map(layer.Output),
    };

    public static long Map(FeatureShape shape) => Elements(shape) * FloatBytes;

    private static long Elements(FeatureShape shape) => checked((long)shape.Channels * shape.Height * shape.Width);
}
