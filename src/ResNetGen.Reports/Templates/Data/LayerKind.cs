using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>What templates call a kind of layer.</summary>
internal sealed class LayerKind : ILayerVisitor<string>
{
    public static LayerKind Name { get; } = new();

    public string Visit(ConvolutionLayer layer) => "convolution";

    public string Visit(BatchNormLayer layer) => "batch_norm";

    public string Visit(GroupNormLayer layer) => "group_norm";

    public string Visit(ActivationLayer layer) => "activation";

    public string Visit(PoolLayer layer) => "pool";

    public string Visit(GlobalPoolLayer layer) => "global_pool";

    public string Visit(SqueezeExcitationLayer layer) => "squeeze_excitation";

    public string Visit(EfficientChannelAttentionLayer layer) => "efficient_channel_attention";

    public string Visit(DropoutLayer layer) => "dropout";

    public string Visit(DropPathLayer layer) => "drop_path";

    public string Visit(ZeroPadLayer layer) => "zero_pad";

    public string Visit(LinearLayer layer) => "linear";
}
