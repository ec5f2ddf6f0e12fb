using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Layers.Compound;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

/// <summary>The C# of every kind of layer.</summary>
internal sealed class LayerCodes : ILayerVisitor<LayerCode>
{
    public static LayerCodes All { get; } = new();

    public LayerCode Visit(ConvolutionLayer layer) => new ConvolutionCode(layer);

    public LayerCode Visit(AntiAliasLayer layer) => new AntiAliasCode(layer);

    public LayerCode Visit(ChannelBiasLayer layer) => throw new InvalidOperationException($"A split writes {layer} itself.");

    public LayerCode Visit(MultiScaleLayer layer) => new MultiScaleCode(layer);

    public LayerCode Visit(SplitAttentionLayer layer) => new SplitAttentionCode(layer);

    public LayerCode Visit(SelectiveKernelLayer layer) => new SelectiveKernelCode(layer);

    public LayerCode Visit(BatchNormLayer layer) => new BatchNormCode(layer);

    public LayerCode Visit(GroupNormLayer layer) => new GroupNormCode(layer);

    public LayerCode Visit(ActivationLayer layer) => layer.Activation.Kind == ActivationKind.Prelu ? new PreluCode() : new ActivationCode(layer);

    public LayerCode Visit(PoolLayer layer) => new PoolCode(layer);

    public LayerCode Visit(GlobalPoolLayer layer) => new GlobalPoolCode(layer);

    public LayerCode Visit(SqueezeExcitationLayer layer) => new SqueezeExcitationCode();

    public LayerCode Visit(EfficientChannelAttentionLayer layer) => new EfficientChannelAttentionCode();

    public LayerCode Visit(ConvolutionalBlockAttentionLayer layer) => new ConvolutionalBlockAttentionCode(layer);

    public LayerCode Visit(GlobalContextLayer layer) => new GlobalContextCode(layer);

    public LayerCode Visit(EffectiveSqueezeExcitationLayer layer) => new EffectiveSqueezeExcitationCode();

    public LayerCode Visit(DropoutLayer layer) => new DropoutCode(layer);

    public LayerCode Visit(DropPathLayer layer) => new DropPathCode();

    public LayerCode Visit(ZeroPadLayer layer) => new ZeroPadCode(layer);

    public LayerCode Visit(LinearLayer layer) => new LinearCode();

    public LayerCode Visit(ClassActivationLayer layer) => new ClassActivationCode(layer);

    public LayerCode Visit(CustomBlockLayer layer) => throw new InvalidOperationException($"A stage makes {layer} itself.");
}
