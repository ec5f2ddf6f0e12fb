using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Graph;

/// <summary>Finds the smallest input that no layer refuses, walking from the last layer to the first. Kernels are square: one number says height and width.</summary>
internal static class SmallestInput
{
    public static int Of(IEnumerable<Layer> stem, IEnumerable<StageGraph> stages)
    {
        var path = stem.Concat(stages.SelectMany(stage => stage.Blocks).SelectMany(block => block.MainPath));
        // It never passes the spec's own input, which fits.
        return (int)path.Reverse().Aggregate(1L, (needed, layer) => layer.Window?.SmallestInput(needed) ?? needed);
    }
}
