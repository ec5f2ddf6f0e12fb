using ResNetGen.Onnx.Model;

namespace ResNetGen.Onnx.Graphs.Operations;

/// <summary>
/// Pools. A window that may hang over the edge is said by more padding at the end, in place of <c>ceil_mode</c>: PyTorch lets such a window begin on the map or the padding before it alone, and
/// runtimes have understood ONNX's mode in several ways.
/// </summary>
internal static class Pools
{
    /// <summary>The maximum of each window.</summary>
    /// <param name="graph">Gets the node.</param>
    /// <param name="name">Of the node.</param>
    /// <param name="x">N x C x H x W.</param>
    /// <param name="window">How it moves. Padding counts as minus infinity.</param>
    /// <param name="hangsOver">Whether a last window may reach over the edge.</param>
    public static string PoolMaximum(this GraphBuilder graph, string name, string x, Window window, bool hangsOver = false)
    {
        window = window.Settled;
        if (window.IsComputed)
            (x, window) = (graph.PadSame($"{name}.pad", x, window, double.NegativeInfinity), window.Bare);
        return graph.Node("MaxPool", name, [x], Attributes(window, hangsOver, null));
    }

    /// <summary>The maximum of each window, with zeros around the map.</summary>
    /// <inheritdoc cref="PoolMaximum"/>
    public static string PoolMaximumOfZeros(this GraphBuilder graph, string name, string x, Window window, bool hangsOver)
    {
        var padded = graph.PadForPool($"{name}.pad", x, window.Padding);
        return graph.PoolMaximum(name, padded, window with { Padding = 0 }, hangsOver);
    }

    /// <summary>The mean of each window.</summary>
    /// <param name="graph">Gets the nodes.</param>
    /// <param name="name">Of the last node.</param>
    /// <param name="x">N x C x H x W.</param>
    /// <param name="window">How it moves.</param>
    /// <param name="hangsOver">Whether a last window may reach over the edge.</param>
    /// <param name="countsPadding">Whether padding counts as zeros, or not at all. What is beyond it never counts.</param>
    public static string PoolMean(this GraphBuilder graph, string name, string x, Window window, bool hangsOver = false, bool countsPadding = false)
    {
        window = window.Settled;
        if (window.IsComputed)
            return graph.PoolMeanOfMap(name, x, window);
        if (hangsOver && countsPadding && window.Padding > 0)
        {
            // The padding is counted and what hangs over is not: the padding becomes part of the map.
            var padded = graph.PadForPool($"{name}.pad", x, window.Padding);
            var rest = window with { Padding = 0 };
            return graph.Node("AveragePool", name, [padded], Attributes(rest, Over(window), countsPadding: false));
        }

        return graph.Node("AveragePool", name, [x], Attributes(window, hangsOver, countsPadding && !hangsOver));
    }

    /// <summary>The mean with zeros over the share of each window that is on the map.</summary>
    private static string PoolMeanOfMap(this GraphBuilder graph, string name, string x, Window window)
    {
        var ones = graph.Node("Expand", $"{name}.ones", [graph.Number(1), graph.Node("Shape", $"{name}.size", [x])]);
        return graph.Node("Div", name, [Mean($"{name}.mean", x), Mean($"{name}.share", ones)]);

        string Mean(string word, string map) =>
            graph.Node("AveragePool", word, [graph.Kept($"{word}.pad", graph.PadSame($"{word}.pad", map, window, 0))], Attributes(window.Bare, hangsOver: false, countsPadding: false));
    }

    /// <summary>The mean of each channel, N x C x 1 x 1.</summary>
    public static string PoolMeanOfAll(this GraphBuilder graph, string name, string x) => graph.Node("GlobalAveragePool", name, [x]);

    /// <summary>The maximum of each channel, N x C x 1 x 1.</summary>
    public static string PoolMaximumOfAll(this GraphBuilder graph, string name, string x) => graph.Node("GlobalMaxPool", name, [x]);

    /// <summary>The mean over the channels of each pixel, N x 1 x H x W.</summary>
    public static string MeanOfChannels(this GraphBuilder graph, string name, string x) => graph.Reduce("ReduceMean", name, x);

    /// <summary>The maximum over the channels of each pixel, N x 1 x H x W.</summary>
    public static string MaximumOfChannels(this GraphBuilder graph, string name, string x) => graph.Reduce("ReduceMax", name, x);

    /// <summary>From version 18 on axes are an input.</summary>
    private static string Reduce(this GraphBuilder graph, string kind, string name, string x) => graph.Opset >= 18
        ? graph.Node(kind, name, [x, graph.Wholes(1)], new WholeAttribute("keepdims", 1))
        : graph.Node(kind, name, [x], new WholesAttribute("axes", [1]), new WholeAttribute("keepdims", 1));

    private static OnnxAttribute[] Attributes(Window window, bool hangsOver, bool? countsPadding) => Attributes(window, hangsOver ? Over(window) : 0, countsPadding);

    private static OnnxAttribute[] Attributes(Window window, long over, bool? countsPadding)
    {
        List<OnnxAttribute> attributes =
        [
            Windows.Pair("kernel_shape", window.Kernel), window.Same is null ? Windows.Pads(window.Padding, window.Padding + over) : Windows.Pads(window), Windows.Pair("strides", window.Stride),
        ];
        if (countsPadding is { } counts)
            attributes.Add(new WholeAttribute("count_include_pad", counts ? 1 : 0));
        return [.. attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Pixels at the end with which all windows are counted that begin on the map or on the padding before it: at most a step less one, and so few that none begins behind the map.
    /// </summary>
    private static long Over(Window window) => Math.Min(window.Stride - 1, window.Kernel - 1 - window.Padding);
}
