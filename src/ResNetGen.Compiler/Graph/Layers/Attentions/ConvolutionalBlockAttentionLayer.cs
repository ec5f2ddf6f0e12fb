using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>
/// CBAM (arXiv:1807.06521). Channels: 1x1 to <paramref name="InnerChannels"/>, ReLU, 1x1 back, without bias, of the averages and of the maxima, added, sigmoid.
/// Then pixels: average and maximum over the channels, a convolution of these two maps to one without bias, batch norm, sigmoid.
/// </summary>
/// <param name="Kernel">Odd, of the convolution over the two maps.</param>
public sealed record ConvolutionalBlockAttentionLayer(string Name, FeatureShape Shape, int InnerChannels, int Kernel) : AttentionLayer(Name, Shape)
{
    public override IEnumerable<StateEntry> State =>
    [
        new(Name, "channel.fc1.weight", [InnerChannels, Shape.Channels, 1, 1], StateKind.Parameter),
        new(Name, "channel.fc2.weight", [Shape.Channels, InnerChannels, 1, 1], StateKind.Parameter),
        new(Name, "spatial.conv.conv.weight", [1, 2, Kernel, Kernel], StateKind.Parameter),
        new(Name, "spatial.conv.bn.weight", [1], StateKind.Parameter),
        new(Name, "spatial.conv.bn.bias", [1], StateKind.Parameter),
        new(Name, "spatial.conv.bn.running_mean", [1], StateKind.Buffer),
        new(Name, "spatial.conv.bn.running_var", [1], StateKind.Buffer),
        new(Name, "spatial.conv.bn.num_batches_tracked", [], StateKind.Counter),
    ];

    /// <summary>Both fully connected layers run twice.</summary>
    public override long? MultiplyAdds => checked((4L * InnerChannels * Shape.Channels) + (2L * Kernel * Kernel * Shape.Height * Shape.Width));

    public override string KindName => "convolutional_block_attention";

    public override string Operation => $"CBAM {InnerChannels}, {Kernel}x{Kernel}";

    public override LayerLabel Label => LayerLabel.Major($"CBAM, {InnerChannels}, {Kernel}x{Kernel}");

    public override string TableLine(string numbers) => $"CBAM, fc [{numbers}, {Shape.Channels}], {Kernel}x{Kernel}";

    /// <summary>Of the numbers of the pixels.</summary>
    public override Window Window => new(Kernel, 1, Kernel / 2, 1);

    /// <summary>The map whose channels are scaled, which the backward pass needs, and the result.</summary>
    public override LayerMemory Memory => new(2 * LayerMemory.Map(Output), 2 * LayerMemory.Map(Output));

    public override string Structure => $"cbam {Kernel}";

    public override EquatableArray<LayerNumber> Numbers => [new("squeezed", Quantity.Attention, InnerChannels)];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
