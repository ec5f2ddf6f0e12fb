using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>Stochastic depth (arXiv:1603.09382) for each sample, in training only.</summary>
/// <param name="Probability">Of a sample's main path to become 0; the others are scaled by 1 / (1 - p).</param>
public sealed record DropPathLayer(string Name, FeatureShape Shape, double Probability) : Layer(Name, Shape, Shape)
{
    public override long? MultiplyAdds => 0;

    public override IEnumerable<StateEntry> State => [];

    public override string KindName => "drop_path";

    public override string Operation => $"drop path {Arithmetic.Rate(Probability)}";

    /// <summary>Its rate grows from block to block: with it no two blocks would look the same.</summary>
    public override LayerLabel Label => LayerLabel.Minor("drop path");

    public override Window Window => Window.Pixel;

    public override LayerMemory Memory => LayerMemory.InPlace(Output);

    /// <summary>None: the network's schedule says a probability for each block, also where it is 0.</summary>
    public override string Structure => "";

    public override EquatableArray<LayerNumber> Numbers => [];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
