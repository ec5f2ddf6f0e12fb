using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Weights;

namespace ResNetGen.Onnx.Graphs.Operations;

/// <summary>What brings maps together or takes them apart.</summary>
internal static class Maps
{
    /// <summary>The sum.</summary>
    public static string Add(this GraphBuilder graph, string name, string left, string right) => graph.Node("Add", name, [left, right]);

    /// <summary>The product, of a map or of numbers for its channels or pixels.</summary>
    public static string Multiply(this GraphBuilder graph, string name, string left, string right) => graph.Node("Mul", name, [left, right]);

    /// <summary>The map with a number added to each channel.</summary>
    public static string AddToChannels(this GraphBuilder graph, string name, string x, string weight, WeightSource numbers) => graph.Node("Add", name, [x, graph.ChannelWeight(weight, numbers)]);

    /// <summary>Maps one behind the other along the channels.</summary>
    public static string Concatenate(this GraphBuilder graph, string name, IReadOnlyList<string> maps) => graph.Node("Concat", name, maps, new WholeAttribute("axis", 1));

    /// <summary>The channels in parts.</summary>
    /// <param name="graph">Gets the node.</param>
    /// <param name="name">Of the node.</param>
    /// <param name="x">N x C x H x W.</param>
    /// <param name="channels">Of each part.</param>
    public static IReadOnlyList<string> Split(this GraphBuilder graph, string name, string x, IReadOnlyList<long> channels) =>
        graph.Several("Split", name, [x, graph.Wholes([.. channels])], channels.Count, new WholeAttribute("axis", 1));

    /// <summary>The channels in equal parts, or in such that differ by one.</summary>
    /// <param name="graph">Gets the node.</param>
    /// <param name="name">Of the node.</param>
    /// <param name="x">N x C x H x W.</param>
    /// <param name="channels">C.</param>
    /// <param name="parts">How many.</param>
    public static IReadOnlyList<string> SplitEvenly(this GraphBuilder graph, string name, string x, long channels, int parts) =>
        graph.Split(name, x, [.. Enumerable.Range(0, parts).Select(i => ((i + 1) * channels / parts) - (i * channels / parts))]);

    /// <summary>Pixels 0, s, 2s and so on, with channels of zeros behind the last: the shortcut without parameters.</summary>
    /// <param name="graph">Gets the nodes.</param>
    /// <param name="name">Of the last node.</param>
    /// <param name="x">N x C x H x W.</param>
    /// <param name="stride">The step s.</param>
    /// <param name="added">Channels of zeros.</param>
    public static string PadChannels(this GraphBuilder graph, string name, string x, long stride, long added)
    {
        if (stride > 1)
        {
            x = graph.Node(
                "Slice", added > 0 ? $"{name}.pixels" : name,
                [x, graph.Wholes(0, 0), graph.Wholes(long.MaxValue, long.MaxValue), graph.Wholes(2, 3), graph.Wholes(stride, stride)]);
        }

        return added > 0 ? graph.Node("Pad", name, [x, graph.Wholes(0, 0, 0, 0, 0, added, 0, 0), graph.Number(0)], new TextAttribute("mode", "constant")) : x;
    }

    /// <summary>The mean of all pixels of each channel, each weighed by the softmax of a map of one channel: N x C x 1 x 1.</summary>
    /// <param name="graph">Gets the nodes.</param>
    /// <param name="name">Of the last node.</param>
    /// <param name="x">N x C x H x W.</param>
    /// <param name="scores">N x 1 x H x W.</param>
    public static string Context(this GraphBuilder graph, string name, string x, string scores)
    {
        var pixels = graph.Node("Reshape", $"{name}.pixels", [x, graph.Wholes(0, 0, -1)]);
        var column = graph.Node("Reshape", $"{name}.scores", [scores, graph.Wholes(0, -1, 1)]);
        var product = graph.Node("MatMul", $"{name}.product", [pixels, graph.Softmax($"{name}.softmax", column)]);
        return graph.Node("Reshape", name, [product, graph.Wholes(0, 0, 1, 1)]);
    }

    /// <summary>Weights of several maps for each channel that add to 1 over the maps.</summary>
    /// <param name="graph">Gets the nodes.</param>
    /// <param name="name">Of the last node.</param>
    /// <param name="logits">N x groups maps channels x 1 x 1: in a group map by map.</param>
    /// <param name="maps">How many maps are weighed.</param>
    /// <param name="groups">Groups of channels.</param>
    /// <returns>N x maps groups channels x 1 x 1: map by map.</returns>
    public static string WeighMaps(this GraphBuilder graph, string name, string logits, long maps, long groups = 1)
    {
        var byMap = groups == 1
            ? graph.Node("Reshape", $"{name}.maps", [logits, graph.Wholes(0, maps, -1)])
            : graph.Node("Transpose", $"{name}.maps", [graph.Node("Reshape", $"{name}.groups", [logits, graph.Wholes(0, groups, maps, -1)])], new WholesAttribute("perm", [0, 2, 1, 3]));
        return graph.Node("Reshape", name, [graph.Softmax($"{name}.softmax", byMap), graph.Wholes(0, -1, 1, 1)]);
    }
}
