using System.Globalization;
using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit;

/// <summary>What a layer does, in the words of the papers' tables.</summary>
public static class LayerText
{
    /// <summary><c>3x3, 64, stride 2</c>, <c>max pool 3x3, stride 2</c>, <c>batch norm</c>.</summary>
    public static string Operation(Layer layer) => layer switch
    {
        ConvolutionLayer convolution => Convolution(convolution),
        PoolLayer pool => $"{Pool(pool.Kind)} pool {pool.Kernel}x{pool.Kernel}, stride {pool.Stride}",
        GlobalPoolLayer pool => $"global {Pool(pool.Kind)} pool",
        LinearLayer linear => $"{linear.OutFeatures}-d fc",
        BatchNormLayer => "batch norm",
        GroupNormLayer group => $"group norm {group.Groups}",
        ActivationLayer activation => Activation(activation.Activation),
        SqueezeExcitationLayer se => $"squeeze-excitation {se.InnerChannels}",
        EfficientChannelAttentionLayer eca => $"efficient channel attention {eca.Kernel}",
        DropoutLayer dropout => $"dropout {Number(dropout.Probability)}",
        DropPathLayer dropPath => $"drop path {Number(dropPath.Probability)}",
        ZeroPadLayer zeroPad => $"zero pad, stride {zeroPad.Stride}",
        _ => throw new InvalidOperationException($"No text for {layer.GetType().Name}."),
    };

    /// <summary>The activation's name as the language writes it: <c>relu</c>, <c>leaky_relu(0.1)</c>.</summary>
    public static string Activation(ActivationSpec activation) => activation.Kind switch
    {
        ActivationKind.Relu => "relu",
        ActivationKind.LeakyRelu => $"leaky_relu({Number(activation.Slope)})",
        ActivationKind.Relu6 => "relu6",
        ActivationKind.Sigmoid => "sigmoid",
        ActivationKind.Tanh => "tanh",
        ActivationKind.Silu => "silu",
        ActivationKind.Gelu => "gelu",
        ActivationKind.Elu => "elu",
        ActivationKind.Mish => "mish",
        ActivationKind.Hardswish => "hardswish",
        _ => throw new InvalidOperationException($"No text for {activation.Kind}."),
    };

    /// <summary>Channels x height x width; the length alone for a vector.</summary>
    public static string Shape(FeatureShape shape) =>
        shape is { Height: 1, Width: 1 } ? shape.Channels.ToString(CultureInfo.InvariantCulture) : shape.ToString();

    /// <summary>A rate with no more digits than a reader can use: the schedule of drop path has endless ones.</summary>
    internal static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Convolution(ConvolutionLayer convolution) =>
        $"{convolution.Kernel}x{convolution.Kernel}, {convolution.Output.Channels}"
        + (convolution.Groups > 1 ? $", C={convolution.Groups}" : "")
        + (convolution.Stride > 1 ? $", stride {convolution.Stride}" : "")
        + (convolution.Dilation > 1 ? $", dilation {convolution.Dilation}" : "");

    private static string Pool(PoolKind kind) => kind == PoolKind.Max ? "max" : "average";
}
