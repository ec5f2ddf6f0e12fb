using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Reports.Settings;

namespace ResNetGen.Reports.Diff;

/// <summary>Finds what differs between two networks.</summary>
public static class NetworkDiffer
{
    public static NetworkDiff Compare((NetworkSpec Spec, NetworkGraph Graph) left, (NetworkSpec Spec, NetworkGraph Graph) right) => new(
        left.Graph.Name, right.Graph.Name,
        Settings(left.Spec, right.Spec).ToEquatableArray(), Groups(left.Graph, right.Graph).ToEquatableArray(),
        Total(left.Graph), Total(right.Graph), WeightComparison.Of(left.Graph, right.Graph));

    private static IEnumerable<SettingChange> Settings(NetworkSpec left, NetworkSpec right) =>
        NetworkSettings.Of(left)
            .Zip(NetworkSettings.Of(right), (ours, theirs) => new SettingChange(ours.Key, ours.Text, theirs.Text))
            .Where(change => change.Left != change.Right);

    private static IEnumerable<GroupChange> Groups(NetworkGraph left, NetworkGraph right)
    {
        var ours = Figures(left);
        var theirs = Figures(right);
        foreach (var name in ours.Select(group => group.Name).Union(theirs.Select(group => group.Name)).OrderBy(name => name == "head"))
            yield return new(name, Find(ours, name), Find(theirs, name));
    }

    private static GroupFigures? Find(List<(string Name, GroupFigures Figures)> groups, string name) =>
        groups.Where(group => group.Name == name).Select(group => group.Figures).FirstOrDefault();

    private static List<(string Name, GroupFigures Figures)> Figures(NetworkGraph graph)
    {
        var groups = new List<(string, GroupFigures)>();
        if (graph.Stem.Count > 0)
            groups.Add(("stem", Of(graph.Stem, graph.StemOutput)));
        foreach (var stage in graph.Stages)
            groups.Add((stage.Name, Of(stage.Layers, stage.Output)));
        if (graph.Head.Count > 0)
            groups.Add(("head", Of(graph.Head, graph.Head[graph.Head.Count - 1].Output)));
        return groups;
    }

    private static GroupFigures Total(NetworkGraph graph) => new(graph.Features, graph.Parameters, graph.MultiplyAdds);

    private static GroupFigures Of(IEnumerable<Layer> layers, FeatureShape output)
    {
        var all = layers.ToList();
        return new(output, all.SumIfKnown(layer => layer.Parameters), all.SumIfKnown(layer => layer.MultiplyAdds));
    }
}
