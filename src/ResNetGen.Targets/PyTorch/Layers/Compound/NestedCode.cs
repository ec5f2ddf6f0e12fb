using System.Globalization;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Layers.Compound;

/// <summary>Layers inside of a layer.</summary>
internal static class NestedCode
{
    /// <summary>The expression that makes a layer; what follows a convolution takes the channels that it gives.</summary>
    /// <param name="convolution">The numbers of the convolution, or of that before the layer.</param>
    public static string Create(Layer layer, LayerArguments convolution) =>
        LayerCode.Of(layer).Create(layer is ConvolutionLayer ? convolution : convolution with { InChannels = convolution.OutChannels });

    /// <summary>The numbers of a convolution inside of a layer.</summary>
    public static LayerArguments Arguments(string input, string output, string stride = "1", string dilation = "1", string groups = "1") => new(
        input,
        new Dictionary<string, string>(StringComparer.Ordinal) { [LayerNumber.Width] = output, ["stride"] = stride, ["dilation"] = dilation, ["groups"] = groups });

    /// <summary>Published attention has a ReLU inside, whatever the network's activation.</summary>
    public static ActivationLayer Relu(FeatureShape shape) => new("act", shape, new(ActivationKind.Relu));

    public static string Times(int factor, string number) => factor == 1 ? number
        : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? PythonNumber.Literal(factor * value) : $"{PythonNumber.Literal(factor)} * {number}";

    public static string Half(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? PythonNumber.Literal(value / 2) : $"{number} // 2";
}
