using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Paths;

/// <summary>A step that is one layer.</summary>
public sealed record LayerStep(Layer Layer) : PathStep
{
    public override string Name => Layer.Name;

    public override FeatureShape Input => Layer.Input;

    public override FeatureShape Output => Layer.Output;

    public override IEnumerable<Layer> Layers => [Layer];

    public override TResult Match<TResult>(Func<Layer, TResult> layer, Func<Split, TResult> split) => layer(Layer);
}
