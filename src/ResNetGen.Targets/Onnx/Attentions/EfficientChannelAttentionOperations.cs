using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Graphs.Operations;
using ResNetGen.Targets.Weights;

namespace ResNetGen.Targets.Onnx.Attentions;

internal static class EfficientChannelAttentionOperations
{
    public static string Write(EfficientChannelAttentionLayer layer, GraphBuilder graph, IWeights weights, string x)
    {
        var (name, weight) = ($"{layer.Name}.conv", $"{layer.Name}.conv.weight");
        var means = graph.PoolMeanOfAll($"{layer.Name}.avgpool", x);
        var gate = graph.Sigmoid($"{layer.Name}.sigmoid", graph.ConvolveChannels(name, means, graph.Weight(weight, weights[weight]), layer.Kernel));
        return graph.Multiply($"{layer.Name}.mul", x, gate);
    }
}
