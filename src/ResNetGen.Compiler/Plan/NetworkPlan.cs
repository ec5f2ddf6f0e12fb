using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Plan;

/// <summary>What a target writes of a network: the classes of its blocks and the stages made of them, as data. It grows with the number of different blocks, not with depth.</summary>
/// <param name="Graph">Stem, head, shapes and counts.</param>
/// <param name="Classes">In the order in which the network uses them first.</param>
/// <param name="DropPath">Null where no block drops its path.</param>
internal sealed record NetworkPlan(NetworkGraph Graph, EquatableArray<BlockClass> Classes, DropPathPlan? DropPath)
{
    /// <summary>The class of a stage's blocks.</summary>
    public BlockClass ClassOf(StageGraph stage) => Classes.First(blockClass => blockClass.Stages.Any(planned => planned.Module == stage.ModuleName));
}

/// <summary>Stochastic depth's linear decay: block i of the whole network drops its main path with probability rate * i / (blocks - 1); the only block of a network has the full rate.</summary>
/// <param name="Rate">Of the last block.</param>
/// <param name="Blocks">Of the whole network.</param>
internal sealed record DropPathPlan(double Rate, int Blocks)
{
    /// <summary>The stage's parameter: how many blocks of the network lie before it.</summary>
    public const string FirstBlock = "firstBlock";
}
