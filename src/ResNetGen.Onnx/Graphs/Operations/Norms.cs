using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Weights;

namespace ResNetGen.Onnx.Graphs.Operations;

/// <summary>Normalisations in evaluation.</summary>
internal static class Norms
{
    /// <summary>Batch normalisation.</summary>
    /// <param name="graph">Gets the node.</param>
    /// <param name="name">Of the node.</param>
    /// <param name="x">N x C x H x W.</param>
    /// <param name="weights">The names of scales, offsets, means and variances, C each.</param>
    /// <param name="epsilon">Added to the variances.</param>
    public static string NormalizeBatch(this GraphBuilder graph, string name, string x, IReadOnlyList<string> weights, double epsilon) =>
        graph.Node("BatchNormalization", name, [x, .. weights], new SingleAttribute("epsilon", (float)epsilon));

    /// <summary>Group normalisation; with one group, on maps of one pixel, layer normalisation. Before version 21 it is made of an instance normalisation of groups.</summary>
    /// <param name="graph">Gets the nodes.</param>
    /// <param name="name">Of the norm.</param>
    /// <param name="x">N x C x H x W.</param>
    /// <param name="weight">Scales: their name, and the numbers, C.</param>
    /// <param name="bias">Offsets, likewise.</param>
    /// <param name="groups">Into which the channels are cut.</param>
    /// <param name="epsilon">Added to the variances.</param>
    public static string NormalizeGroups(this GraphBuilder graph, string name, string x, (string Name, WeightSource Source) weight, (string Name, WeightSource Source) bias, long groups, double epsilon)
    {
        if (graph.Opset >= 21)
        {
            return graph.Node(
                "GroupNormalization", name, [x, graph.Weight(weight.Name, weight.Source), graph.Weight(bias.Name, bias.Source)],
                new SingleAttribute("epsilon", (float)epsilon), new WholeAttribute("num_groups", groups));
        }

        var (ones, zeros) = (Same("ones", 1), Same("zeros", 0));
        var rows = graph.Node("Reshape", $"{name}.groups", [x, graph.Wholes(0, groups, -1)]);
        var normal = graph.Node("InstanceNormalization", $"{name}.instance", [rows, ones, zeros], new SingleAttribute("epsilon", (float)epsilon));
        var map = graph.Node("Reshape", $"{name}.map", [normal, graph.Node("Shape", $"{name}.shape", [x])]);
        var scaled = graph.Node("Mul", $"{name}.scale", [map, graph.ChannelWeight(weight.Name, weight.Source)]);
        return graph.Node("Add", name, [scaled, graph.ChannelWeight(bias.Name, bias.Source)]);

        string Same(string word, double value) => graph.Weight($"{groups} {word}", new GivenWeight([groups], [.. Enumerable.Repeat(value, (int)groups)]));
    }

    /// <summary>A weight with a number for each channel, in the shape that an operator applies to maps.</summary>
    public static string ChannelWeight(this GraphBuilder graph, string name, WeightSource source) => graph.Weight(name, new ReshapedWeight(source, source.Count, 1, 1));
}
