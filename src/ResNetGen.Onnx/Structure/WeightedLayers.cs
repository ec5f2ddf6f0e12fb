using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Reading;

namespace ResNetGen.Onnx.Structure;

/// <summary>
/// The layers of a graph that have weights, in an order that follows from the graph alone: each behind those that it needs, and where two ways meet, the longer way first. Two files of
/// one network have the same order, whoever wrote them.
/// </summary>
internal sealed class WeightedLayers
{
    /// <summary>What a norm adds to variances where it does not say it.</summary>
    private const float DefaultEpsilon = 1e-5f;

    private readonly OnnxGraph graph;

    private readonly Dictionary<string, OnnxTensor> weights = [];

    /// <summary>By value: the index of the node that makes it.</summary>
    private readonly Dictionary<string, int> makers = [];

    private readonly int[] depths;

    /// <summary>By node: the index of the layer that is its product with a matrix.</summary>
    private readonly Dictionary<int, int> products = [];

    private readonly List<WeightedLayer> layers = [];

    private WeightedLayers(OnnxGraph graph)
    {
        this.graph = graph;
        depths = new int[graph.Nodes.Count];
    }

    /// <exception cref="OnnxFormatException">A node needs what comes behind it.</exception>
    public static IReadOnlyList<WeightedLayer> Of(OnnxGraph graph)
    {
        var order = new WeightedLayers(graph);
        order.Read();
        order.Walk();
        return order.layers;
    }

    private void Read()
    {
        foreach (var weight in graph.Weights)
            weights[weight.Name] = weight;
        for (var i = 0; i < graph.Nodes.Count; i++)
        {
            var node = graph.Nodes[i];
            if (Constant(node) is { } constant)
            {
                weights[node.Outputs[0]] = constant;
                continue;
            }

            foreach (var input in node.Inputs)
            {
                if (makers.TryGetValue(input, out var maker))
                    depths[i] = Math.Max(depths[i], depths[maker]);
                else if (input.Length > 0 && !weights.ContainsKey(input) && graph.Inputs.All(given => given.Name != input))
                    throw new OnnxFormatException($"the node '{Printed.Of(NameOf(node))}' needs '{Printed.Of(input)}', which nothing before it gives");
            }

            if (Own(node).Count > 0)
                depths[i]++;
            foreach (var output in node.Outputs)
                makers[output] = i;
        }
    }

    /// <summary>From the outputs back to the images, without recursion: a file may have a chain of any length.</summary>
    private void Walk()
    {
        var seen = new bool[graph.Nodes.Count];
        var open = new Stack<(int Node, bool IsReady)>();
        foreach (var output in graph.Outputs.Reverse())
        {
            if (makers.TryGetValue(output.Name, out var last))
                open.Push((last, false));
        }

        while (open.Count > 0)
        {
            var (at, isReady) = open.Pop();
            if (isReady)
            {
                Add(at);
                continue;
            }

            if (seen[at])
                continue;
            seen[at] = true;
            open.Push((at, true));
            var before = graph.Nodes[at].Inputs.Where(makers.ContainsKey).Select(input => makers[input]).Distinct().OrderByDescending(maker => depths[maker]).ToList();
            for (var i = before.Count - 1; i >= 0; i--)
                open.Push((before[i], false));
        }
    }

    private void Add(int at)
    {
        var node = graph.Nodes[at];
        var own = Own(node);
        if (own.Count == 0)
            return;
        // A product and the sum behind it are a fully connected layer.
        if (node.Operator == "Add" && own.Count == 1 && ProductBefore(node) is { } product)
        {
            layers[product] = layers[product] with { Weights = [.. layers[product].Weights, own[0]] };
            return;
        }

        var isProduct = node.Operator == "MatMul" && own.Count == 1 && own[0].Shape.Count == 2 && node.Inputs.Count == 2 && weights.ContainsKey(node.Inputs[1]);
        if (isProduct)
            products[at] = layers.Count;
        layers.Add(new(isProduct ? WeightedLayer.FullyConnected : node.Operator, NameOf(node), own)
        {
            IsTransposed = isProduct || (node.Operator == WeightedLayer.FullyConnected && Whole(node, "transB") == 0),
            Epsilon = node.Operator.EndsWith("Normalization", StringComparison.Ordinal)
                ? node.Attributes.OfType<SingleAttribute>().FirstOrDefault(attribute => attribute.Name == "epsilon")?.Value ?? DefaultEpsilon : null,
        });
    }

    /// <summary>The index of the product whose result a sum takes; null: of another one.</summary>
    private int? ProductBefore(OnnxNode sum)
    {
        foreach (var input in sum.Inputs)
        {
            if (makers.TryGetValue(input, out var maker) && products.TryGetValue(maker, out var product))
                return product;
        }

        return null;
    }

    /// <summary>Numbers of floating point for channels. Single ones are settings, and whole ones are shapes.</summary>
    private IReadOnlyList<OnnxTensor> Own(OnnxNode node) =>
        [.. node.Inputs.Where(weights.ContainsKey).Select(input => weights[input]).Where(weight => weight.Type is OnnxType.Float32 or OnnxType.Float16 or OnnxType.BFloat16 or OnnxType.Float64 && weight.Shape.Count > 0)];

    /// <summary>The weights that a node stands for: it holds them, or is another name of them, or converts them.</summary>
    private OnnxTensor? Constant(OnnxNode node) => node switch
    {
        { Operator: "Constant", Outputs.Count: 1 } => node.Attributes.OfType<TensorAttribute>().FirstOrDefault(attribute => attribute.Name == "value")?.Value,
        { Operator: "Identity" or "Cast", Inputs.Count: 1, Outputs.Count: 1 } => weights.TryGetValue(node.Inputs[0], out var weight) ? weight : null,
        _ => null,
    };

    private static long Whole(OnnxNode node, string name) => node.Attributes.OfType<WholeAttribute>().FirstOrDefault(attribute => attribute.Name == name)?.Value ?? 0;

    private static string NameOf(OnnxNode node) => node.Name.Length > 0 || node.Outputs.Count == 0 ? node.Name : node.Outputs[0];
}
