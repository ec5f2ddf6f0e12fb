using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Graphs.Operations;
using ResNetGen.Targets.Weights;

namespace ResNetGen.Targets.Onnx.Attentions;

internal static class EffectiveSqueezeExcitationOperations
{
    public static string Write(EffectiveSqueezeExcitationLayer layer, GraphBuilder graph, IWeights weights, string x)
    {
        var means = graph.PoolMeanOfAll($"{layer.Name}.avgpool", x);
        var gate = graph.HardSigmoid($"{layer.Name}.hardsigmoid", new LayerParts(graph, weights).Convolve($"{layer.Name}.fc", means, hasBias: true));
        return graph.Multiply($"{layer.Name}.mul", x, gate);
    }
}
