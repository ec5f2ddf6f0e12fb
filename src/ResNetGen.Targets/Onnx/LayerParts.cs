using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Graphs.Operations;
using ResNetGen.Onnx.Weights;
using ResNetGen.Targets.Weights;

namespace ResNetGen.Targets.Onnx;

/// <summary>Writes layers with weights, alone or inside of others.</summary>
/// <param name="graph">Gets the nodes.</param>
/// <param name="weights">Of the network.</param>
internal sealed class LayerParts(GraphBuilder graph, IWeights weights)
{
    /// <summary>PyTorch's default.</summary>
    private const double NormEpsilon = 1e-5;

    /// <summary>A convolution of the network.</summary>
    /// <param name="layer">The convolution.</param>
    /// <param name="x">The name of its input.</param>
    public string Convolve(ConvolutionLayer layer, string x)
    {
        var weight = weights[$"{layer.Name}.weight"];
        return graph.Convolve(
            layer.Name, x, graph.Weight($"{layer.Name}.weight", layer.Standardization is { } epsilon ? new StandardizedFilters(weight, epsilon) : weight), layer.Bias ? Bias(layer.Name) : null,
            Window(layer.Kernel, layer.Stride, layer.Padding, layer.Dilation, layer.PaddingMode), layer.Groups);
    }

    /// <summary>A convolution of attention: stride 1, and as large a map as it takes.</summary>
    /// <param name="name">Of the layer.</param>
    /// <param name="x">The name of its input.</param>
    /// <param name="hasBias">Whether it has a bias.</param>
    /// <param name="kernel">Odd.</param>
    public string Convolve(string name, string x, bool hasBias, int kernel = 1) =>
        graph.Convolve(name, x, Weight(name, "weight"), hasBias ? Bias(name) : null, new(kernel, 1, kernel / 2), 1);

    /// <summary>The norm behind a convolution; null: none.</summary>
    public string Normalize(NormLayer? norm, string x) => norm is null ? x : norm.Accept(new LayerOperations(graph, weights, x, owner: "", isElement: true));

    /// <summary>Batch normalisation.</summary>
    /// <param name="name">Of the layer.</param>
    /// <param name="x">The name of its input.</param>
    /// <param name="epsilon">Added to the variances.</param>
    public string NormalizeBatch(string name, string x, double epsilon = NormEpsilon) =>
        graph.NormalizeBatch(name, x, [Weight(name, "weight"), Weight(name, "bias"), Weight(name, "running_mean"), Weight(name, "running_var")], epsilon);

    /// <summary>Group normalisation.</summary>
    /// <param name="name">Of the layer.</param>
    /// <param name="x">The name of its input.</param>
    /// <param name="groups">Into which the channels are cut.</param>
    /// <param name="epsilon">Added to the variances.</param>
    public string NormalizeGroups(string name, string x, int groups, double epsilon = NormEpsilon) =>
        graph.NormalizeGroups(name, x, ($"{name}.weight", weights[$"{name}.weight"]), ($"{name}.bias", weights[$"{name}.bias"]), groups, epsilon);

    /// <summary>How a window moves.</summary>
    public static Window Window(int kernel, int stride, int padding, int dilation, PaddingMode mode) => mode switch
    {
        PaddingMode.Centred => new(kernel, stride, padding, dilation),
        PaddingMode.Same => new(kernel, stride, 0, dilation, SameSide.Upper),
        PaddingMode.SameLower => new(kernel, stride, 0, dilation, SameSide.Lower),
    };

    private string Bias(string layer) => Weight(layer, "bias");

    private string Weight(string layer, string entry) => graph.Weight($"{layer}.{entry}", weights[$"{layer}.{entry}"]);
}
