using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>Elementwise dropout, in training only.</summary>
/// <param name="Probability">Of an element to become 0; the others are scaled by 1 / (1 - p).</param>
public sealed record DropoutLayer(string Name, FeatureShape Shape, double Probability) : Layer(Name, Shape, Shape)
{
    public override long? MultiplyAdds => 0;

    public override IEnumerable<StateEntry> State => [];

    public override string KindName => "dropout";

    public override string Operation => $"dropout {Arithmetic.Rate(Probability)}";

    public override LayerLabel Label => LayerLabel.Minor(Operation);

    public override Window Window => Window.Pixel;

    /// <summary>The mask is kept beside the result.</summary>
    public override LayerMemory Memory => new(2 * LayerMemory.Map(Output), 0);

    public override string Structure => $"dropout {Arithmetic.Exact(Probability)}";

    public override EquatableArray<LayerNumber> Numbers => [];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
