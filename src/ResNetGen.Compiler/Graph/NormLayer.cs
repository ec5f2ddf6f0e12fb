using ResNetGen.Compiler.Binding;

namespace ResNetGen.Compiler.Graph;

/// <summary>A normalisation with a scale and an offset for each channel.</summary>
/// <param name="ZeroInit">The scale starts at 0, so that the block starts as its shortcut.</param>
public abstract record NormLayer(string Name, FeatureShape Shape, bool ZeroInit) : Layer(Name, Shape, Shape)
{
    public override IEnumerable<StateEntry> State =>
    [
        new($"{Name}.weight", [Shape.Channels], StateKind.Parameter),
        new($"{Name}.bias", [Shape.Channels], StateKind.Parameter),
    ];
}

/// <summary>Batch normalisation (arXiv:1502.03167) with running statistics.</summary>
public sealed record BatchNormLayer(string Name, FeatureShape Shape, double Epsilon, double Momentum, bool ZeroInit = false)
    : NormLayer(Name, Shape, ZeroInit)
{
    public override IEnumerable<StateEntry> State =>
    [
        .. base.State,
        new($"{Name}.running_mean", [Shape.Channels], StateKind.Buffer),
        new($"{Name}.running_var", [Shape.Channels], StateKind.Buffer),
        new($"{Name}.num_batches_tracked", [], StateKind.Counter),
    ];
}

/// <summary>Group normalisation (arXiv:1803.08494).</summary>
public sealed record GroupNormLayer(string Name, FeatureShape Shape, int Groups, bool ZeroInit = false) : NormLayer(Name, Shape, ZeroInit);
