using System.Globalization;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Graphs.Operations;
using ResNetGen.Targets.Weights;

namespace ResNetGen.Targets.Onnx.Compound;

/// <summary>Res2Net's 3x3.</summary>
internal static class MultiScaleOperations
{
    private const int PoolKernel = 3;

    public static string Write(MultiScaleLayer layer, GraphBuilder graph, IWeights weights, string x)
    {
        var parts = new LayerParts(graph, weights);
        var seen = graph.SplitEvenly($"{layer.Block}.chunk", x, layer.Input.Channels, layer.Scale);
        var given = new List<string>();
        for (var i = 0; i < layer.Convolutions; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            var input = i == 0 || layer.IsSeparate ? seen[i] : graph.Add($"{layer.Block}.add", seen[i], given[i - 1]);
            var convolved = parts.Convolve(layer.Convolution with { Name = $"{layer.Block}.convs.{number}" }, input);
            var norm = layer.Norm is null ? null : layer.Norm with { Name = $"{layer.Block}.bns.{number}" };
            given.Add(layer.Activation.Accept(new LayerOperations(graph, weights, parts.Normalize(norm, convolved), layer.Block, isElement: false)));
        }

        var last = seen[seen.Count - 1];
        given.Add(layer.IsSeparate ? graph.PoolMean($"{layer.Block}.avgpool", last, new(PoolKernel, layer.Convolution.Stride, PoolKernel / 2), countsPadding: true) : last);
        return graph.Concatenate($"{layer.Block}.cat", given);
    }
}
