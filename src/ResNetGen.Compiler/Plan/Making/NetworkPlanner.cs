using System.Globalization;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Plan.Making;

/// <summary>Plans a network: which classes of blocks it needs, and what each stage tells its blocks.</summary>
internal static class NetworkPlanner
{
    public static NetworkPlan Plan(NetworkGraph graph)
    {
        var dropPath = DropPath(graph);
        var groups = BlockGroup.Of(graph.Stages);
        // A class of the user's own must not be hidden by one that is written here.
        var names = new HashSet<string>(graph.CustomBlocks.Select(block => block.Class).Distinct(), StringComparer.Ordinal) { graph.Name };
        var classes = new List<BlockClass>();
        foreach (var group in groups)
        {
            var name = Unused(group.Name(graph.Order), names);
            var stageName = Unused(groups.Count == 1 ? "Stage" : $"{name}Stage", names);
            classes.Add(new BlockClassPlanner(group, graph, dropPath).Plan(name, stageName));
        }

        return new(graph, classes.ToEquatableArray(), dropPath);
    }

    private static DropPathPlan? DropPath(NetworkGraph graph)
    {
        var blocks = graph.Stages.SelectMany(stage => stage.Blocks).ToList();
        // Blocks of the user's own drop nothing, and count all the same.
        var at = blocks.FindLastIndex(block => block.MainPath.Layers.Any(layer => layer is DropPathLayer));
        if (at < 0)
            return null;
        var probability = blocks[at].MainPath.Layers.OfType<DropPathLayer>().Single().Probability;
        return new(at is 0 || at == blocks.Count - 1 ? probability : probability * (blocks.Count - 1) / at, blocks.Count);
    }

    private static string Unused(string name, HashSet<string> names)
    {
        var candidate = name;
        for (var number = 2; !names.Add(candidate); number++)
            candidate = name + number.ToString(CultureInfo.InvariantCulture);
        return candidate;
    }
}
