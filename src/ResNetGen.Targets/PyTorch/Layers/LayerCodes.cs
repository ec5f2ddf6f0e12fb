using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Spec;
using ResNetGen.Targets.PyTorch.Helpers;
using ResNetGen.Targets.PyTorch.Layers.Compound;

namespace ResNetGen.Targets.PyTorch.Layers;

/// <summary>The Python of every kind of layer.</summary>
internal sealed class LayerCodes : ILayerVisitor<LayerCode>
{
    public static LayerCodes All { get; } = new();

    public LayerCode Visit(ConvolutionLayer layer) => new ConvolutionCode(layer);

    public LayerCode Visit(ChannelBiasLayer layer) => throw new InvalidOperationException($"A split writes {layer} itself.");

    public LayerCode Visit(AntiAliasLayer layer) => new AntiAliasCode(layer);

    public LayerCode Visit(MultiScaleLayer layer) => throw new InvalidOperationException($"A block writes {layer} itself.");

    public LayerCode Visit(SplitAttentionLayer layer) => new SplitAttentionCode(layer);

    public LayerCode Visit(SelectiveKernelLayer layer) => new SelectiveKernelCode(layer);

    public LayerCode Visit(BatchNormLayer layer) => new BatchNormCode(layer);

    public LayerCode Visit(GroupNormLayer layer) => new GroupNormCode(layer);

    public LayerCode Visit(ActivationLayer layer) => layer.Activation.Kind == ActivationKind.Prelu ? new PreluCode() : new ActivationCode(layer);

    public LayerCode Visit(PoolLayer layer) => new PoolCode(layer);

    public LayerCode Visit(GlobalPoolLayer layer) => new GlobalPoolCode(layer);

    public LayerCode Visit(SqueezeExcitationLayer layer) =>
        new HelperCode(AttentionHelpers.SqueezeExcitation, arguments => [arguments.InChannels, arguments["squeezed"]]);

    public LayerCode Visit(EfficientChannelAttentionLayer layer) =>
        new HelperCode(AttentionHelpers.EfficientChannelAttention, arguments => [arguments["attentionKernel"]]);

    public LayerCode Visit(ConvolutionalBlockAttentionLayer layer) =>
        new HelperCode(AttentionHelpers.ConvolutionalBlockAttention, arguments => [arguments.InChannels, arguments["squeezed"], Text.PythonNumber.Literal(layer.Kernel)]);

    public LayerCode Visit(GlobalContextLayer layer) =>
        new HelperCode(AttentionHelpers.GlobalContext(layer.Adds), arguments => [arguments.InChannels, arguments["squeezed"]]);

    public LayerCode Visit(EffectiveSqueezeExcitationLayer layer) =>
        new HelperCode(AttentionHelpers.EffectiveSqueezeExcitation, arguments => [arguments.InChannels]);

    public LayerCode Visit(DropoutLayer layer) => new DropoutCode(layer);

    /// <summary>The block is told its rate.</summary>
    public LayerCode Visit(DropPathLayer layer) => new HelperCode(OtherHelpers.DropPath, _ => ["drop_path"]);

    public LayerCode Visit(ZeroPadLayer layer) => throw new InvalidOperationException($"A shortcut writes {layer} itself.");

    public LayerCode Visit(CustomBlockLayer layer) => throw new InvalidOperationException($"{layer.Class} is a class in C#, and has no form in Python.");

    public LayerCode Visit(LinearLayer layer) => new LinearCode();

    public LayerCode Visit(ClassActivationLayer layer) => throw new InvalidOperationException($"A head writes {layer} itself.");
}
