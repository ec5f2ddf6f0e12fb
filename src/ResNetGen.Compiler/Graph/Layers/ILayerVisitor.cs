using ResNetGen.Compiler.Graph.Layers.Compound;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>Something that every kind of layer has a form of its own in, such as the code of a target.</summary>
public interface ILayerVisitor<out TResult>
{
    TResult Visit(ConvolutionLayer layer);

    TResult Visit(ChannelBiasLayer layer);

    TResult Visit(AntiAliasLayer layer);

    TResult Visit(MultiScaleLayer layer);

    TResult Visit(SplitAttentionLayer layer);

    TResult Visit(SelectiveKernelLayer layer);

    TResult Visit(BatchNormLayer layer);

    TResult Visit(GroupNormLayer layer);

    TResult Visit(ActivationLayer layer);

    TResult Visit(PoolLayer layer);

    TResult Visit(GlobalPoolLayer layer);

    TResult Visit(SqueezeExcitationLayer layer);

    TResult Visit(EfficientChannelAttentionLayer layer);

    TResult Visit(ConvolutionalBlockAttentionLayer layer);

    TResult Visit(GlobalContextLayer layer);

    TResult Visit(EffectiveSqueezeExcitationLayer layer);

    TResult Visit(DropoutLayer layer);

    TResult Visit(DropPathLayer layer);

    TResult Visit(ZeroPadLayer layer);

    TResult Visit(LinearLayer layer);

    TResult Visit(ClassActivationLayer layer);

    TResult Visit(CustomBlockLayer layer);
}
