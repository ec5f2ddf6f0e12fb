using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>The fully connected layer, with bias.</summary>
public sealed record LinearLayer(string Name, int InFeatures, int OutFeatures) : Layer(Name, new(InFeatures, 1, 1), new(OutFeatures, 1, 1))
{
    public override IEnumerable<StateEntry> State =>
    [
        new(Name, "weight", [OutFeatures, InFeatures], StateKind.Parameter),
        new(Name, "bias", [OutFeatures], StateKind.Parameter),
    ];

    public override long? MultiplyAdds => checked((long)InFeatures * OutFeatures);

    public override string KindName => "linear";

    public override string Operation => $"{OutFeatures}-d fc";

    public override LayerLabel Label => LayerLabel.Major(Operation);

    public override Window? Window => null;

    public override LayerMemory Memory => LayerMemory.Whole(Output);

    public override string Structure => "fc";

    public override EquatableArray<LayerNumber> Numbers => [new(LayerNumber.Width, Quantity.Channels, OutFeatures)];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
