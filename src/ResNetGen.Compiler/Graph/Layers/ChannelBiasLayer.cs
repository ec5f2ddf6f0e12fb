using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>A number for each channel, added behind a sum of convolutions: their one bias.</summary>
public sealed record ChannelBiasLayer(string Name, FeatureShape Shape) : Layer(Name, Shape, Shape)
{
    public override long? MultiplyAdds => 0;

    public override IEnumerable<StateEntry> State => [new(Name, "bias", [Shape.Channels], StateKind.Parameter)];

    public override string KindName => "channel_bias";

    public override string Operation => "bias";

    public override LayerLabel Label => LayerLabel.Minor("bias");

    public override Window Window => Window.Pixel;

    public override LayerMemory Memory => LayerMemory.InPlace(Output);

    public override string Structure => "bias";

    public override EquatableArray<LayerNumber> Numbers => [];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
