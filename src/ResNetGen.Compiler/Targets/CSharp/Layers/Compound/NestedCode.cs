using System.Globalization;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers.Compound;

/// <summary>Layers inside of a layer.</summary>
internal static class NestedCode
{
    /// <summary>A container of named layers; those that are null are left out.</summary>
    public static string Unit(params (string Name, Layer? Layer, LayerArguments Arguments)[] layers) => ContainerCode.Sequential(
        layers.Where(element => element.Layer is not null).Select(element =>
            $"({SpecText.Literal(element.Name)}, {ElementCode.Of(element.Layer!).CreateElement(element.Layer is ConvolutionLayer ? element.Arguments : Behind(element.Arguments))})"));

    /// <summary>The numbers of a convolution inside of a layer; what is not given is the layer's.</summary>
    public static LayerArguments Arguments(LayerArguments outer, string input, string output, string? stride = null, string? dilation = null, string? groups = null) => new(
        input,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [LayerNumber.Width] = output,
            ["stride"] = stride ?? outer["stride"],
            ["dilation"] = dilation ?? outer["dilation"],
            ["groups"] = groups ?? outer["groups"],
        });

    /// <summary>Published attention has a ReLU inside, whatever the network's activation.</summary>
    public static ActivationLayer Relu(FeatureShape shape) => new("act", shape, new(ActivationKind.Relu));

    public static string Times(int factor, string number) => factor == 1 ? number
        : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? CSharpNumber.Plain(factor * value) : $"{CSharpNumber.Plain(factor)} * {number}";

    public static string Half(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? CSharpNumber.Plain(value / 2) : $"{number} / 2";

    /// <summary>What follows a convolution takes the channels that it gives.</summary>
    private static LayerArguments Behind(LayerArguments convolution) => convolution with { InChannels = convolution.OutChannels };
}
