using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Graphs.Operations;
using ResNetGen.Targets.Weights;

namespace ResNetGen.Targets.Onnx.Attentions;

internal static class GlobalContextOperations
{
    /// <summary>timm's.</summary>
    private const double Epsilon = 1e-6;

    public static string Write(GlobalContextLayer layer, GraphBuilder graph, IWeights weights, string x)
    {
        var parts = new LayerParts(graph, weights);
        var part = $"{layer.Name}.{(layer.Adds ? "mlp_add" : "mlp_scale")}";
        var context = graph.Context($"{layer.Name}.context", x, parts.Convolve($"{layer.Name}.conv_attn", x, hasBias: true));
        var squeezed = parts.NormalizeGroups($"{part}.norm", parts.Convolve($"{part}.fc1", context, hasBias: true), 1, Epsilon);
        var made = parts.Convolve($"{part}.fc2", graph.Relu($"{part}.relu", squeezed), hasBias: true);
        return layer.Adds
            ? graph.Add($"{layer.Name}.add", x, made)
            : graph.Multiply($"{layer.Name}.mul", x, graph.Sigmoid($"{layer.Name}.sigmoid", made));
    }
}
