using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Spec;
using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Graphs.Operations;
using ResNetGen.Onnx.Weights;
using ResNetGen.Targets.Onnx.Attentions;
using ResNetGen.Targets.Onnx.Compound;
using ResNetGen.Targets.Weights;

namespace ResNetGen.Targets.Onnx;

/// <summary>Writes the operations of one layer and gives the name of what it gives.</summary>
/// <param name="graph">Gets the nodes.</param>
/// <param name="weights">Of the network.</param>
/// <param name="x">The name of what the layer takes.</param>
/// <param name="owner">Whose function a layer without a module is, such as a block's activation; empty for the network's own.</param>
/// <param name="isElement">Whether the layer is in a container, where each is a module with its own name.</param>
internal sealed class LayerOperations(GraphBuilder graph, IWeights weights, string x, string owner, bool isElement) : ILayerVisitor<string>
{
    public string Visit(ConvolutionLayer layer) => new LayerParts(graph, weights).Convolve(layer, x);

    public string Visit(ChannelBiasLayer layer) => graph.AddToChannels(Function("add"), x, $"{layer.Name}.bias", weights[$"{layer.Name}.bias"]);

    public string Visit(AntiAliasLayer layer)
    {
        if (layer.IsIdle)
            return x;
        return layer.Filter.Blur is { } kernel
            ? graph.Blur($"{layer.Name}.blur", x, BinomialFilter.Of(kernel, layer.Input.Channels), layer.Stride)
            : graph.PoolMean($"{layer.Name}.avgpool", x, new(layer.Stride, layer.Stride), countsPadding: true);
    }

    public string Visit(MultiScaleLayer layer) => MultiScaleOperations.Write(layer, graph, weights, x);

    public string Visit(SplitAttentionLayer layer) => SplitAttentionOperations.Write(layer, graph, weights, x);

    public string Visit(SelectiveKernelLayer layer) => SelectiveKernelOperations.Write(layer, graph, weights, x);

    public string Visit(BatchNormLayer layer) => new LayerParts(graph, weights).NormalizeBatch(layer.Name, x, layer.Epsilon);

    public string Visit(GroupNormLayer layer) => new LayerParts(graph, weights).NormalizeGroups(layer.Name, x, layer.Groups);

    public string Visit(ActivationLayer layer)
    {
        var name = isElement ? layer.Name : Function(layer.Activation.Kind == ActivationKind.LeakyRelu ? "leaky_relu" : layer.Activation.Text);
        return layer.Activation.Kind switch
        {
            ActivationKind.Relu => graph.Relu(name, x),
            ActivationKind.Relu6 => graph.Relu6(name, x),
            ActivationKind.LeakyRelu => graph.LeakyRelu(name, x, layer.Activation.Slope),
            ActivationKind.Sigmoid => graph.Sigmoid(name, x),
            ActivationKind.Tanh => graph.Tanh(name, x),
            ActivationKind.Silu => graph.Silu(name, x),
            ActivationKind.Gelu => graph.Gelu(name, x),
            ActivationKind.Elu => graph.Elu(name, x),
            ActivationKind.Mish => graph.Mish(name, x),
            ActivationKind.Hardswish => graph.HardSwish(name, x),
            ActivationKind.Prelu => graph.ParametricRelu(layer.Name, x, $"{layer.Name}.weight", weights[$"{layer.Name}.weight"]),
        };
    }

    public string Visit(PoolLayer layer)
    {
        var isOwn = layer.PadsZeros || layer.PaddingMode != PaddingMode.Centred;
        var word = layer.Kind == PoolKind.Max ? "maxpool" : "avgpool";
        var name = !isElement ? Function(word) : isOwn ? $"{layer.Name}.{word}" : layer.Name;
        var window = LayerParts.Window(layer.Kernel, layer.Stride, layer.Padding, 1, layer.PaddingMode);
        return layer.Kind switch
        {
            PoolKind.Max when layer.PadsZeros => graph.PoolMaximumOfZeros(name, x, window, layer.CeilMode),
            PoolKind.Max => graph.PoolMaximum(name, x, window, layer.CeilMode),
            PoolKind.Average => graph.PoolMean(name, x, window, layer.CeilMode, countsPadding: !layer.CeilMode && layer.PaddingMode == PaddingMode.Centred),
        };
    }

    public string Visit(GlobalPoolLayer layer) => layer.Kind switch
    {
        PoolKind.Max => graph.PoolMaximumOfAll(Function("maxpool"), x),
        PoolKind.Average => graph.PoolMeanOfAll(Function("avgpool"), x),
    };

    public string Visit(SqueezeExcitationLayer layer) => SqueezeExcitationOperations.Write(layer, graph, weights, x);

    public string Visit(EfficientChannelAttentionLayer layer) => EfficientChannelAttentionOperations.Write(layer, graph, weights, x);

    public string Visit(ConvolutionalBlockAttentionLayer layer) => ConvolutionalBlockAttentionOperations.Write(layer, graph, weights, x);

    public string Visit(GlobalContextLayer layer) => GlobalContextOperations.Write(layer, graph, weights, x);

    public string Visit(EffectiveSqueezeExcitationLayer layer) => EffectiveSqueezeExcitationOperations.Write(layer, graph, weights, x);

    /// <summary>In evaluation it does nothing.</summary>
    public string Visit(DropoutLayer layer) => x;

    /// <summary>In evaluation it does nothing.</summary>
    public string Visit(DropPathLayer layer) => x;

    public string Visit(ZeroPadLayer layer) => graph.PadChannels(Function("pad"), x, layer.Stride, layer.Output.Channels - layer.Input.Channels);

    public string Visit(CustomBlockLayer layer) => throw new InvalidOperationException($"{layer.Class} is a class in C#, and has no form in ONNX.");

    public string Visit(LinearLayer layer) => graph.Connect(
        layer.Name, x, graph.Weight($"{layer.Name}.weight", weights[$"{layer.Name}.weight"]), graph.Weight($"{layer.Name}.bias", weights[$"{layer.Name}.bias"]));

    public string Visit(ClassActivationLayer layer) => layer.Activation switch
    {
        HeadActivation.Softmax => graph.Softmax(Function("softmax"), x),
        HeadActivation.Sigmoid => graph.Sigmoid(Function("sigmoid"), x),
        HeadActivation.None => x,
    };

    private string Function(string word) => owner.Length == 0 ? word : $"{owner}.{word}";
}
