using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Graphs.Operations;
using ResNetGen.Targets.Weights;

namespace ResNetGen.Targets.Onnx.Compound;

/// <summary>SKNet's 3x3.</summary>
internal static class SelectiveKernelOperations
{
    private const int Maps = 2;

    public static string Write(SelectiveKernelLayer layer, GraphBuilder graph, IWeights weights, string x)
    {
        var parts = new LayerParts(graph, weights);
        IReadOnlyList<string> seen = layer.SplitsInput ? graph.SplitEvenly($"{layer.Name}.chunk", x, layer.Input.Channels, Maps) : [x, x];
        var (first, second) = (Path(layer.Near, 0), Path(layer.Far, 1));
        var means = graph.PoolMeanOfAll($"{layer.Name}.avgpool", graph.Add($"{layer.Name}.add", first, second));
        var reduced = graph.Relu($"{layer.Name}.attn.act", parts.Normalize(layer.InnerNorm, parts.Convolve(layer.Reduce, means)));
        var logits = parts.Convolve(layer.Select, reduced);
        var numbers = graph.SplitEvenly($"{layer.Name}.chunk", graph.WeighMaps($"{layer.Name}.softmax", logits, Maps), Maps * layer.Output.Channels, Maps);
        var near = graph.Multiply($"{layer.Name}.mul", first, numbers[0]);
        return graph.Add($"{layer.Name}.add", near, graph.Multiply($"{layer.Name}.mul", second, numbers[1]));

        string Path(ConvolutionLayer convolution, int number)
        {
            var norm = layer.Norm is null ? null : layer.Norm with { Name = $"{layer.Name}.paths.{number}.bn" };
            var activation = layer.Activation with { Name = $"{layer.Name}.paths.{number}.act" };
            return activation.Accept(new LayerOperations(graph, weights, parts.Normalize(norm, parts.Convolve(convolution, seen[number])), layer.Name, isElement: true));
        }
    }
}
