using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>The pool over the whole feature map, C x 1 x 1.</summary>
public sealed record GlobalPoolLayer(string Name, FeatureShape Input, PoolKind Kind) : Layer(Name, Input, new(Input.Channels, 1, 1))
{
    public override long? MultiplyAdds => 0;

    public override IEnumerable<StateEntry> State => [];

    public override string KindName => "global_pool";

    public override string Operation => $"global {Kind.Text()} pool";

    public override LayerLabel Label => LayerLabel.Major(Operation);

    public override Window? Window => null;

    public override LayerMemory Memory => LayerMemory.Pool(Kind, Output);

    public override string Structure => $"global {Kind} pool";

    public override EquatableArray<LayerNumber> Numbers => [];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
