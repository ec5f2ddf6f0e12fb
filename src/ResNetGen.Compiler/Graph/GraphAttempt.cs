using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Graph;

/// <summary>What could be built of a network: everything up to the layer that fails.</summary>
/// <param name="Graph">Null when a shape is impossible.</param>
/// <param name="Stem">In order of execution.</param>
/// <param name="Stages">The blocks of each stage; the last block may end early, without shortcut and activation.</param>
/// <param name="Head">In order of execution.</param>
public sealed record GraphAttempt(NetworkGraph? Graph, EquatableArray<Layer> Stem, EquatableArray<EquatableArray<BlockGraph>> Stages, EquatableArray<Layer> Head)
{
    /// <summary>In the state dict's order.</summary>
    public IEnumerable<Layer> Layers => Stem.Concat(Stages.SelectMany(stage => stage).SelectMany(block => block.Layers)).Concat(Head);
}
