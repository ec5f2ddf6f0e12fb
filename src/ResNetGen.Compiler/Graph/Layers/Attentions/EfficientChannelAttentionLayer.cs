using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>Efficient channel attention (arXiv:1910.03151): mean, 1-D convolution along the channels without bias, sigmoid.</summary>
public sealed record EfficientChannelAttentionLayer(string Name, FeatureShape Shape, int Kernel) : AttentionLayer(Name, Shape)
{
    public override IEnumerable<StateEntry> State => [new(Name, "conv.weight", [1, 1, Kernel], StateKind.Parameter)];

    public override long? MultiplyAdds => checked((long)Kernel * Shape.Channels);

    public override string KindName => "efficient_channel_attention";

    public override string Operation => $"efficient channel attention {Kernel}";

    public override LayerLabel Label => LayerLabel.Major($"ECA, {Kernel}");

    public override string TableLine(string numbers) => $"ECA, k = {numbers}";

    public override Window Window => Window.Pixel;

    public override LayerMemory Memory => LayerMemory.InPlace(Output);

    public override string Structure => "eca";

    public override EquatableArray<LayerNumber> Numbers => [new("attentionKernel", Quantity.Attention, Kernel)];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
