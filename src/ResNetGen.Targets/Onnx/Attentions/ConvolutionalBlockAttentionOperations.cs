using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Graphs.Operations;
using ResNetGen.Targets.Weights;

namespace ResNetGen.Targets.Onnx.Attentions;

internal static class ConvolutionalBlockAttentionOperations
{
    public static string Write(ConvolutionalBlockAttentionLayer layer, GraphBuilder graph, IWeights weights, string x)
    {
        var parts = new LayerParts(graph, weights);
        var ofMeans = Channels(graph.PoolMeanOfAll($"{layer.Name}.avgpool", x));
        var ofMaxima = Channels(graph.PoolMaximumOfAll($"{layer.Name}.maxpool", x));
        var gate = graph.Sigmoid($"{layer.Name}.sigmoid", graph.Add($"{layer.Name}.add", ofMeans, ofMaxima));
        var scaled = graph.Multiply($"{layer.Name}.mul", x, gate);
        var mean = graph.MeanOfChannels($"{layer.Name}.mean", scaled);
        var maximum = graph.MaximumOfChannels($"{layer.Name}.max", scaled);
        var both = graph.Concatenate($"{layer.Name}.cat", [mean, maximum]);
        var pixels = parts.NormalizeBatch($"{layer.Name}.spatial.conv.bn", parts.Convolve($"{layer.Name}.spatial.conv.conv", both, hasBias: false, layer.Kernel));
        return graph.Multiply($"{layer.Name}.mul", scaled, graph.Sigmoid($"{layer.Name}.sigmoid", pixels));

        string Channels(string pooled) => parts.Convolve(
            $"{layer.Name}.channel.fc2", graph.Relu($"{layer.Name}.channel.relu", parts.Convolve($"{layer.Name}.channel.fc1", pooled, hasBias: false)), hasBias: false);
    }
}
