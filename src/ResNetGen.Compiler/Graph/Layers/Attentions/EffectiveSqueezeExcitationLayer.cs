using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>Effective squeeze-and-excitation (arXiv:1911.06667): mean, one 1x1 from all channels to all channels with bias, hard sigmoid.</summary>
public sealed record EffectiveSqueezeExcitationLayer(string Name, FeatureShape Shape) : AttentionLayer(Name, Shape)
{
    public override IEnumerable<StateEntry> State =>
    [
        new(Name, "fc.weight", [Shape.Channels, Shape.Channels, 1, 1], StateKind.Parameter),
        new(Name, "fc.bias", [Shape.Channels], StateKind.Parameter),
    ];

    public override long? MultiplyAdds => checked((long)Shape.Channels * Shape.Channels);

    public override string KindName => "effective_squeeze_excitation";

    public override string Operation => "effective squeeze-excitation";

    public override LayerLabel Label => LayerLabel.Major("eSE");

    public override string TableLine(string numbers) => $"eSE, fc [{Shape.Channels}]";

    public override Window Window => Window.Pixel;

    public override LayerMemory Memory => LayerMemory.InPlace(Output);

    public override string Structure => "ese";

    public override EquatableArray<LayerNumber> Numbers => [];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
