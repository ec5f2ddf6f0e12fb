using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;

namespace ResNetGen.Compiler.Graph;

/// <summary>Finds the smallest input that no layer refuses, walking from the last layer to the first. Kernels are square: one number says height and width.</summary>
internal static class SmallestInput
{
    public static int Of(IEnumerable<Layer> stem, IEnumerable<StageGraph> stages)
    {
        var blocks = stages.SelectMany(stage => stage.Blocks).Select(block => block.MainPath).Reverse();
        var forStages = blocks.Aggregate(1L, (needed, path) => path.SmallestInput(needed));
        // It never passes the spec's own input, which fits.
        return (int)LayerPath.Of(stem).SmallestInput(forStages);
    }
}
