using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>
/// Global context (arXiv:1904.11492): the mean of all pixels, each weighed by the softmax of a 1x1 to one channel, through 1x1 to <paramref name="InnerChannels"/>,
/// layer norm, ReLU and 1x1 back. Added to the map, or its sigmoid scales the map. All three convolutions have a bias.
/// </summary>
public sealed record GlobalContextLayer(string Name, FeatureShape Shape, int InnerChannels, bool Adds) : AttentionLayer(Name, Shape)
{
    public override IEnumerable<StateEntry> State =>
    [
        new(Name, "conv_attn.weight", [1, Shape.Channels, 1, 1], StateKind.Parameter),
        new(Name, "conv_attn.bias", [1], StateKind.Parameter),
        new(Name, $"{Part}.fc1.weight", [InnerChannels, Shape.Channels, 1, 1], StateKind.Parameter),
        new(Name, $"{Part}.fc1.bias", [InnerChannels], StateKind.Parameter),
        new(Name, $"{Part}.norm.weight", [InnerChannels], StateKind.Parameter),
        new(Name, $"{Part}.norm.bias", [InnerChannels], StateKind.Parameter),
        new(Name, $"{Part}.fc2.weight", [Shape.Channels, InnerChannels, 1, 1], StateKind.Parameter),
        new(Name, $"{Part}.fc2.bias", [Shape.Channels], StateKind.Parameter),
    ];

    public override long? MultiplyAdds => checked(((long)Shape.Channels * Shape.Height * Shape.Width) + (2L * InnerChannels * Shape.Channels));

    public override string KindName => "global_context";

    public override string Operation => $"global context {InnerChannels}{(Adds ? ", added" : "")}";

    public override LayerLabel Label => LayerLabel.Major($"GC, {InnerChannels}");

    public override string TableLine(string numbers) => $"GC, fc [{numbers}, {Shape.Channels}]";

    public override Window Window => Window.Pixel;

    public override LayerMemory Memory => LayerMemory.InPlace(Output);

    public override string Structure => $"gc {Adds}";

    public override EquatableArray<LayerNumber> Numbers => [new("squeezed", Quantity.Attention, InnerChannels)];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);

    /// <summary>timm's names.</summary>
    private string Part => Adds ? "mlp_add" : "mlp_scale";
}
