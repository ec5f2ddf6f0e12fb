using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Graphs.Operations;
using ResNetGen.Targets.Weights;

namespace ResNetGen.Targets.Onnx.Compound;

/// <summary>ResNeSt's 3x3.</summary>
internal static class SplitAttentionOperations
{
    private const int PoolKernel = 3;

    public static string Write(SplitAttentionLayer layer, GraphBuilder graph, IWeights weights, string x)
    {
        var parts = new LayerParts(graph, weights);
        if (layer.Stride > 1 && layer.PoolsBefore)
            x = Pool(x);
        var activation = layer.Activation with { Name = $"{layer.Name}.act0" };
        var maps = activation.Accept(new LayerOperations(graph, weights, parts.Normalize(layer.Norm, parts.Convolve(layer.Convolution, x)), layer.Name, isElement: true));
        var means = graph.PoolMeanOfAll($"{layer.Name}.avgpool", Sum(maps));
        var reduced = graph.Relu($"{layer.Name}.act1", parts.Normalize(layer.InnerNorm, parts.Convolve(layer.Reduce, means)));
        var logits = parts.Convolve(layer.Expand, reduced);
        var attended = layer.Radix == 1
            ? graph.Multiply($"{layer.Name}.mul", maps, graph.Sigmoid($"{layer.Name}.sigmoid", logits))
            : Sum(graph.Multiply($"{layer.Name}.mul", maps, graph.WeighMaps($"{layer.Name}.softmax", logits, layer.Radix, layer.Cardinality)));
        return layer.Stride > 1 && !layer.PoolsBefore ? Pool(attended) : attended;

        string Sum(string all) => layer.Radix == 1 ? all
            : graph.SplitEvenly($"{layer.Name}.chunk", all, (long)layer.Radix * layer.Output.Channels, layer.Radix).Aggregate((sum, part) => graph.Add($"{layer.Name}.add", sum, part));

        string Pool(string map) => graph.PoolMean($"{layer.Name}.avgpool", map, new(PoolKernel, layer.Stride, PoolKernel / 2), countsPadding: true);
    }
}
