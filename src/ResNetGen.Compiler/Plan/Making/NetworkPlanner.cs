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
        var names = new HashSet<string>(StringComparer.Ordinal) { graph.Name };
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
        return blocks[blocks.Count - 1].MainPath.Layers.OfType<DropPathLayer>().SingleOrDefault() is { } last ? new(last.Probability, blocks.Count) : null;
    }

    private static string Unused(string name, HashSet<string> names)
    {
        var candidate = name;
        for (var number = 2; !names.Add(candidate); number++)
            candidate = name + number.ToString(CultureInfo.InvariantCulture);
        return candidate;
    }
}
