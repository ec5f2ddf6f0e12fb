using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>One nested class for all blocks of one structure, and the stages that are made of them.</summary>
/// <param name="Name"><c>Bottleneck</c></param>
/// <param name="StageName">Of the class that chains these blocks.</param>
internal sealed record BlockClass(string Name, string StageName, BlockOrder Order, ShortcutFamily Shortcut, IReadOnlyList<StageGraph> Stages)
{
    /// <summary>Says the kinds of all blocks' layers; their numbers differ.</summary>
    public BlockGraph Pattern => Stages[0].Blocks[0];

    public IEnumerable<BlockGraph> Blocks => Stages.SelectMany(stage => stage.Blocks);

    public bool HasDropPath => Pattern.MainPath.Any(layer => layer is DropPathLayer);
}
