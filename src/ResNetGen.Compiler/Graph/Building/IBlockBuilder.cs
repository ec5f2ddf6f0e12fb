using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>Lays out the blocks of one stage.</summary>
internal interface IBlockBuilder
{
    /// <summary>The next block of the stage.</summary>
    /// <param name="name"><c>layer1.0</c></param>
    /// <param name="index">In the stage, from 0: the first block carries the stride.</param>
    /// <param name="dropPath">Probability, or null where the network has no drop path.</param>
    /// <param name="built">Gets the block, which ends before the layer that fails.</param>
    /// <returns>Null when a shape or a count is impossible, which has been reported.</returns>
    BlockGraph? Build(string name, FeatureShape input, int index, double? dropPath, List<BlockGraph> built);
}
