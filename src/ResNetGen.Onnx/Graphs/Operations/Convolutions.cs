using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Weights;

namespace ResNetGen.Onnx.Graphs.Operations;

/// <summary>Convolutions and fully connected layers.</summary>
internal static class Convolutions
{
    /// <summary>A convolution over maps.</summary>
    /// <param name="graph">Gets the node.</param>
    /// <param name="name">Of the node.</param>
    /// <param name="x">N x C x H x W.</param>
    /// <param name="weight">The name of a weight, C' x C/groups x K x K.</param>
    /// <param name="bias">The name of a weight, C'; null: none.</param>
    /// <param name="window">How it moves.</param>
    /// <param name="groups">Into which the channels are cut.</param>
    public static string Convolve(this GraphBuilder graph, string name, string x, string weight, string? bias, Window window, long groups)
    {
        window = window.Settled;
        if (window.IsComputed)
        {
            x = graph.PadSame($"{name}.pad", x, window, 0);
            window = window.Bare;
        }

        IReadOnlyList<OnnxAttribute> attributes =
        [
            Windows.Pair("dilations", window.Dilation), new WholeAttribute("group", groups), Windows.Pair("kernel_shape", window.Kernel), Windows.Pads(window),
            Windows.Pair("strides", window.Stride),
        ];
        return graph.Node("Conv", name, bias is null ? [x, weight] : [x, weight, bias], [.. attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)]);
    }

    /// <summary>A convolution along the channels of maps of one pixel: each becomes a sum of itself and its neighbours.</summary>
    /// <param name="graph">Gets the nodes.</param>
    /// <param name="name">Of the convolution.</param>
    /// <param name="x">N x C x 1 x 1.</param>
    /// <param name="weight">The name of a weight, 1 x 1 x K.</param>
    /// <param name="kernel">K, odd.</param>
    public static string ConvolveChannels(this GraphBuilder graph, string name, string x, string weight, long kernel)
    {
        var row = graph.Node("Reshape", $"{name}.row", [x, graph.Wholes(0, 1, -1)]);
        var convolved = graph.Node(
            "Conv", name, [row, weight], new WholesAttribute("dilations", [1]), new WholeAttribute("group", 1), new WholesAttribute("kernel_shape", [kernel]),
            new WholesAttribute("pads", [kernel / 2, kernel / 2]), new WholesAttribute("strides", [1]));
        return graph.Node("Reshape", $"{name}.channels", [convolved, graph.Wholes(0, -1, 1, 1)]);
    }

    /// <summary>A fully connected layer of all numbers of an image.</summary>
    /// <param name="graph">Gets the nodes.</param>
    /// <param name="name">Of the layer.</param>
    /// <param name="x">N x C x H x W.</param>
    /// <param name="weight">The name of a weight, outputs x inputs.</param>
    /// <param name="bias">The name of a weight, outputs; null: none.</param>
    public static string Connect(this GraphBuilder graph, string name, string x, string weight, string? bias)
    {
        var flat = graph.Node("Flatten", $"{name}.flatten", [x], new WholeAttribute("axis", 1));
        return graph.Node(
            "Gemm", name, bias is null ? [flat, weight] : [flat, weight, bias], new SingleAttribute("alpha", 1), new SingleAttribute("beta", 1), new WholeAttribute("transB", 1));
    }

    /// <summary>A filter that is the same for all channels; edges are reflected.</summary>
    /// <param name="graph">Gets the nodes.</param>
    /// <param name="name">Of the filter.</param>
    /// <param name="x">N x C x H x W.</param>
    /// <param name="filter">C x 1 x K x K.</param>
    /// <param name="stride">The step of the window.</param>
    public static string Blur(this GraphBuilder graph, string name, string x, WeightSource filter, long stride)
    {
        var (channels, kernel) = (filter.Shape[0], filter.Shape[2]);
        var edge = kernel / 2;
        var padded = graph.Node("Pad", $"{name}.pad", [x, graph.Wholes(0, 0, edge, edge, 0, 0, edge, edge)], new TextAttribute("mode", "reflect"));
        return graph.Convolve(name, padded, graph.Weight($"{name}.filter", filter), null, new(kernel, stride), channels);
    }
}
