using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Emit.Family;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Draw;

/// <summary>What is written into the box of a layer.</summary>
internal static class LayerLabel
{
    /// <summary>Layers without weights of weight: norms, activations, dropout. Most papers leave them out of their pictures.</summary>
    public static bool IsMinor(Layer layer) => layer is NormLayer or ActivationLayer or DropoutLayer or DropPathLayer;

    public static string Of(Layer layer) => layer switch
    {
        SqueezeExcitationLayer se => $"SE, {se.InnerChannels}",
        EfficientChannelAttentionLayer eca => $"ECA, {eca.Kernel}",
        BatchNormLayer => "BN",
        GroupNormLayer group => $"GN {group.Groups}",
        ActivationLayer activation => Activation(activation.Activation),

        // Its rate grows from block to block: with it no two blocks would look the same.
        DropPathLayer => "drop path",
        _ => PaperNumbers.WithTimesSign(LayerText.Operation(layer)).Replace("stride ", "/"),
    };

    /// <summary>A few letters beside an arc, without channels.</summary>
    public static string Short(Layer layer) => layer switch
    {
        ConvolutionLayer convolution => $"{convolution.Kernel}×{convolution.Kernel}{Stride(convolution.Stride)}",
        PoolLayer pool => $"pool{Stride(pool.Stride)}",
        ZeroPadLayer zeroPad => $"pad{Stride(zeroPad.Stride)}",
        _ => Of(layer),
    };

    /// <summary>As the papers spell them.</summary>
    private static string Activation(ActivationSpec activation) => activation.Kind switch
    {
        ActivationKind.Relu => "ReLU",
        ActivationKind.LeakyRelu => $"leaky ReLU, {LayerText.Number(activation.Slope)}",
        ActivationKind.Relu6 => "ReLU6",
        ActivationKind.Silu => "SiLU",
        ActivationKind.Gelu => "GELU",
        ActivationKind.Elu => "ELU",
        ActivationKind.Mish => "Mish",
        ActivationKind.Hardswish => "hard-swish",
        _ => LayerText.Activation(activation),
    };

    private static string Stride(int stride) => stride == 1 ? "" : $", /{stride}";
}
