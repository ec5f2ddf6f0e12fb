using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Family;

/// <summary>Sets networks beside each other as the papers do.</summary>
public static class FamilyTableBuilder
{
    /// <summary>The table of these networks, in their order. Stages are matched by their names.</summary>
    /// <param name="columns">At least one, each with the spec that its graph was built from.</param>
    public static FamilyTable Build(IReadOnlyList<(NetworkSpec Spec, NetworkGraph Graph)> columns)
    {
        var networks = columns.Select(column => column.Graph).ToList();
        var rows = new List<FamilyRow>();
        AddRow(rows, "conv1", networks, graph => StemConvolutions(graph) is { Count: > 0 } stem ? new(Plain(stem), stem[stem.Count - 1].Output) : null);
        var firstStages = networks.Select(graph => graph.Stages[0].Name).Distinct().ToList();
        foreach (var name in firstStages)
            AddRow(rows, name, networks, graph => graph.Stages[0].Name == name && Pools(graph) is { Count: > 0 } pools ? new(Plain(pools), pools[pools.Count - 1].Output) : null);
        foreach (var name in networks.SelectMany(graph => graph.Stages).Select(stage => stage.Name).Distinct())
            AddRow(rows, name, networks, graph => graph.Stages.FirstOrDefault(stage => stage.Name == name) is { } stage ? new(Block(stage), stage.Output) : null);
        AddRow(rows, "", networks, graph => graph.Classifier is { } fc ? new(new PlainCell([$"{GlobalPool(graph)} pool, {fc.OutFeatures}-d fc{string.Concat(graph.Head.OfType<ClassActivationLayer>().Select(scores => $", {scores.Operation}"))}"], ""), new(1, 1, 1)) : null);
        return new(
            Shared(networks, graph => graph.Title), Shared(networks, graph => graph.Source),
            networks.Select(graph => graph.Name).ToEquatableArray(), rows.ToEquatableArray(), FamilySettings.Of([.. columns.Select(column => column.Spec)]),
            networks.Select(graph => graph.Parameters).ToEquatableArray(), networks.Select(graph => graph.MultiplyAdds).ToEquatableArray());
    }

    private static void AddRow(List<FamilyRow> rows, string name, IReadOnlyList<NetworkGraph> networks, Func<NetworkGraph, SizedCell?> cell)
    {
        var cells = networks.Select(cell).ToList();
        if (cells.TrueForAll(found => found is null))
            return;
        var sizes = cells.OfType<SizedCell>().Select(found => Size(found.Output)).Distinct().ToList();
        rows.Add(new(
            name,
            sizes.Count == 1 ? sizes[0] : "",
            cells.Select(found => found is null ? "" : Size(found.Output)).ToEquatableArray(),
            cells.Select(found => found is null ? new EmptyCell() : sizes.Count == 1 ? found.Cell : WithSize(found)).ToEquatableArray()));
    }

    private static string Size(FeatureShape shape) => $"{shape.Height}x{shape.Width}";

    private static FamilyCell WithSize(SizedCell sized) => sized.Cell.Match<FamilyCell>(
        plain: plain => plain with { Note = $"to {Size(sized.Output)}" },
        block: block => block with { Note = $"to {Size(sized.Output)}" },
        empty: () => sized.Cell);

    /// <summary>The stem's convolutions; one in the place of a pool stands with the others.</summary>
    private static List<Layer> StemConvolutions(NetworkGraph graph) => [.. graph.Stem.OfType<ConvolutionLayer>()];

    /// <summary>The papers print the pool in the row of the first stage, whose size it has.</summary>
    private static List<Layer> Pools(NetworkGraph graph) => [.. graph.Stem.OfType<PoolLayer>()];

    private static PlainCell Plain(List<Layer> layers) => new(layers.Select(layer => layer.Operation).ToEquatableArray(), "");

    private static BlockCell Block(StageGraph stage)
    {
        var lines = Items(stage.Cell.Trim('[', ']')).ToList();
        var path = stage.Blocks[0].MainPath;
        if (Attention(stage) is { } attention)
            lines.Insert(path.TakeWhile(step => step is not LayerStep { Layer: AttentionLayer }).Count(step => step is Split or LayerStep { Layer: ConvolutionLayer }), attention);
        return new(lines.ToEquatableArray(), stage.Blocks.Count, "");
    }

    /// <summary>What semicolons divide; those inside of a split belong to its paths.</summary>
    private static IEnumerable<string> Items(string cell)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            depth += cell[i] == '(' ? 1 : cell[i] == ')' ? -1 : 0;
            if (cell[i] != ';' || depth > 0)
                continue;
            yield return cell.Substring(start, i - start).Trim();
            start = i + 1;
        }

        yield return cell.Substring(start).Trim();
    }

    /// <summary>A line within the brackets, as the table of SENet has it (arXiv:1709.01507, Table 1): the lengths of both layers. Where blocks differ, those of all.</summary>
    private static string? Attention(StageGraph stage)
    {
        var layers = stage.Blocks.SelectMany(block => block.MainPath.Layers).OfType<AttentionLayer>().ToList();
        return layers.FirstOrDefault()?.TableLine(string.Join(" or ", layers.SelectMany(layer => layer.Numbers).Select(number => number.Value).Distinct()));
    }

    private static string GlobalPool(NetworkGraph graph) =>
        graph.Head.OfType<GlobalPoolLayer>().Single().Kind == PoolKind.Max ? "max" : "average";

    private static string? Shared(IReadOnlyList<NetworkGraph> networks, Func<NetworkGraph, string?> text) =>
        networks.Select(text).Distinct().Count() == 1 ? text(networks[0]) : null;

    private sealed record SizedCell(FamilyCell Cell, FeatureShape Output);
}
