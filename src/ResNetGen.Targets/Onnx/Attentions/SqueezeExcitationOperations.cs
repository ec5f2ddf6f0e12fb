using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Graphs.Operations;
using ResNetGen.Targets.Weights;

namespace ResNetGen.Targets.Onnx.Attentions;

internal static class SqueezeExcitationOperations
{
    public static string Write(SqueezeExcitationLayer layer, GraphBuilder graph, IWeights weights, string x)
    {
        var parts = new LayerParts(graph, weights);
        var means = graph.PoolMeanOfAll($"{layer.Name}.avgpool", x);
        var squeezed = graph.Relu($"{layer.Name}.relu", parts.Convolve($"{layer.Name}.fc1", means, hasBias: true));
        var gate = graph.Sigmoid($"{layer.Name}.sigmoid", parts.Convolve($"{layer.Name}.fc2", squeezed, hasBias: true));
        return graph.Multiply($"{layer.Name}.mul", x, gate);
    }
}
