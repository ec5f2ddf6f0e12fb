using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>Subsamples pixels and appends channels of zeros.</summary>
public sealed record ZeroPadLayer(string Name, FeatureShape Input, FeatureShape Output, int Stride) : Layer(Name, Input, Output)
{
    public override long? MultiplyAdds => 0;

    public override IEnumerable<StateEntry> State => [];

    public override string KindName => "zero_pad";

    public override string Operation => $"zero pad, stride {Stride}";

    public override LayerLabel Label => new($"zero pad, /{Stride}", $"pad{LayerLabel.Stride(Stride)}", IsMinor: false);

    public override Window Window => new(1, Stride, 0, 1);

    public override LayerMemory Memory => LayerMemory.Whole(Output);

    public override string Structure => "zero pad";

    public override EquatableArray<LayerNumber> Numbers =>
        [new(LayerNumber.Width, Quantity.Channels, Output.Channels), new("stride", Quantity.Stride, Stride)];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
