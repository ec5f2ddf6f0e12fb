using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>Group normalisation (arXiv:1803.08494).</summary>
public sealed record GroupNormLayer(string Name, FeatureShape Shape, int Groups, bool ZeroInit = false) : NormLayer(Name, Shape, ZeroInit)
{
    public override IEnumerable<StateEntry> State => ScaleAndOffset;

    public override string KindName => "group_norm";

    public override string Operation => $"group norm {Groups}";

    public override LayerLabel Label => LayerLabel.Minor($"GN {Groups}");

    public override string Structure => $"group {Groups} zero {ZeroInit}";

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
