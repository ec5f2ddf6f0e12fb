using System.Runtime.CompilerServices;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec;
using ResNetGen.Reports.Settings;

namespace ResNetGen.Reports.Family;

/// <summary>What one network has in a table, whatever stands beside it.</summary>
/// <param name="Stem">The stem's convolutions; null: it has none.</param>
/// <param name="Pools">The papers print the pool in the row of the first stage, whose size it has. Null: there is none.</param>
/// <param name="Stages">In their order.</param>
/// <param name="Head">Null: the network has none.</param>
internal sealed record FamilyColumn(
    NetworkGraph Graph, SizedCell? Stem, SizedCell? Pools, IReadOnlyList<(string Name, SizedCell Cell)> Stages, SizedCell? Head, IReadOnlyList<NetworkSetting> Settings)
{
    /// <summary>A program that shows a table at each key stroke has the columns of the networks that it leaves alone.</summary>
    private static readonly ConditionalWeakTable<NetworkGraph, FamilyColumn> Known = new();

    public static FamilyColumn Of(NetworkSpec spec, NetworkGraph graph) => Known.GetValue(graph, _ => Make(spec, graph));

    /// <summary>What the stage of this name is; null: there is none.</summary>
    public SizedCell? Stage(string name) => Stages.FirstOrDefault(stage => stage.Name == name).Cell;

    private static FamilyColumn Make(NetworkSpec spec, NetworkGraph graph) => new(
        graph, Plain([.. graph.Stem.OfType<ConvolutionLayer>()]), Plain([.. graph.Stem.OfType<PoolLayer>()]),
        [.. graph.Stages.Select(stage => (stage.Name, new SizedCell(Block(stage), stage.Output)))],
        graph.Classifier is { } fc ? new(new PlainCell([$"{GlobalPool(graph)} pool, {fc.OutFeatures}-d fc{string.Concat(graph.Head.OfType<ClassActivationLayer>().Select(scores => $", {scores.Operation}"))}"], ""), new(1, 1, 1)) : null,
        NetworkSettings.Of(spec));

    private static SizedCell? Plain(List<Layer> layers) =>
        layers.Count == 0 ? null : new(new PlainCell(layers.Select(layer => layer.Operation).ToEquatableArray(), ""), layers[layers.Count - 1].Output);

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
}

/// <summary>A cell, and the size of the map that its layers give.</summary>
internal sealed record SizedCell(FamilyCell Cell, FeatureShape Output);
