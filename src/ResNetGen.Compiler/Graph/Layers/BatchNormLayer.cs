using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>Batch normalisation (arXiv:1502.03167) with running statistics.</summary>
public sealed record BatchNormLayer(string Name, FeatureShape Shape, double Epsilon, double Momentum, bool ZeroInit = false)
    : NormLayer(Name, Shape, ZeroInit)
{
    public override IEnumerable<StateEntry> State =>
    [
        .. ScaleAndOffset,
        new(Name, "running_mean", [Shape.Channels], StateKind.Buffer),
        new(Name, "running_var", [Shape.Channels], StateKind.Buffer),
        new(Name, "num_batches_tracked", [], StateKind.Counter),
    ];

    public override string KindName => "batch_norm";

    public override string Operation => "batch norm";

    public override LayerLabel Label => LayerLabel.Minor("BN");

    public override string Structure => $"batch {Arithmetic.Exact(Epsilon)} {Arithmetic.Exact(Momentum)} zero {ZeroInit}";

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
