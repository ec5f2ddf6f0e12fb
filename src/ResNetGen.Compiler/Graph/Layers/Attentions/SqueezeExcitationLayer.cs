using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>Squeeze-and-excitation (arXiv:1709.01507): mean, 1x1 to <paramref name="InnerChannels"/>, ReLU, 1x1 back, sigmoid; both with bias.</summary>
public sealed record SqueezeExcitationLayer(string Name, FeatureShape Shape, int InnerChannels) : AttentionLayer(Name, Shape)
{
    public override IEnumerable<StateEntry> State =>
    [
        new(Name, "fc1.weight", [InnerChannels, Shape.Channels, 1, 1], StateKind.Parameter),
        new(Name, "fc1.bias", [InnerChannels], StateKind.Parameter),
        new(Name, "fc2.weight", [Shape.Channels, InnerChannels, 1, 1], StateKind.Parameter),
        new(Name, "fc2.bias", [Shape.Channels], StateKind.Parameter),
    ];

    public override long? MultiplyAdds => checked(2L * InnerChannels * Shape.Channels);

    public override string KindName => "squeeze_excitation";

    public override string Operation => $"squeeze-excitation {InnerChannels}";

    public override LayerLabel Label => LayerLabel.Major($"SE, {InnerChannels}");

    /// <summary>The lengths of both fully connected layers, as in SENet's table (arXiv:1709.01507, Table 1).</summary>
    public override string TableLine(string numbers) => $"SE, fc [{numbers}, {Shape.Channels}]";

    public override Window Window => Window.Pixel;

    public override LayerMemory Memory => LayerMemory.InPlace(Output);

    public override string Structure => "se";

    public override EquatableArray<LayerNumber> Numbers => [new("squeezed", Quantity.Attention, InnerChannels)];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
