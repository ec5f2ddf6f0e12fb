using System.Globalization;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Playground.Documents;
using ResNetGen.Reports;
using ResNetGen.Reports.Summary;

namespace ResNetGen.Playground.Language;

/// <summary>What the editor shows beside a word.</summary>
/// <param name="Start">Of the word, as an offset.</param>
/// <param name="End">Behind the word.</param>
/// <param name="Lines">Paragraphs of plain text.</param>
public sealed record Hover(int Start, int End, IReadOnlyList<string> Lines)
{
    /// <summary>A file of a hundred networks is not listed whole beside a word.</summary>
    private const int MostNetworks = 12;

    /// <summary>What is known about the word at an offset: a key, a network, a stage. Null where nothing is.</summary>
    public static Hover? At(SpecDocument document, int offset)
    {
        var (keys, place) = new OutlineScanner(document.Text).Scan(offset);
        if (keys.FirstOrDefault(key => key.Start <= offset && offset <= key.End) is { } at)
            return OfKey(document, at);
        if (place is not { IsKey: false } || StageOf(place.Path) is not { } index)
            return null;
        var networks = Networks(document, place.Path).ToList();
        var lines = networks.Take(MostNetworks).Select(network => Stage(network, index)).OfType<string>().ToList();
        return lines.Count == 0 ? null : new(place.TokenStart, WordEnd(document.Text, offset), lines);
    }

    private static Hover? OfKey(SpecDocument document, OutlinedKey key)
    {
        var lines = key.Path switch
        {
            ["networks"] => document.Networks.Where(network => network.Name == key.Name).SelectMany(Network).ToList(),
            [.., "stages"] => [.. Networks(document, key.Path).Take(MostNetworks).Select(network => Stage(network, key.Name)).OfType<string>()],
            _ => Describe([.. key.Path, key.Name]),
        };
        return lines.Count == 0 ? null : new(key.Start, key.End, lines);
    }

    private static List<string> Describe(IReadOnlyList<string> path)
    {
        var lines = new List<string>();
        if (SchemaNode.At(path) is not { } node)
            return lines;
        if (node.Description is { } description)
            lines.Add($"{path[^1]}: {description}");
        if (node.Default is { } normal)
            lines.Add($"Default: {normal}");
        return lines;
    }

    private static IEnumerable<string> Network(DocumentNetwork network)
    {
        if (network.Graph is not { } graph)
        {
            yield return $"{network.Name} is in error, so it has no counts.";
            yield break;
        }

        yield return $"{graph.Name}: {Figures.OrUnknown(graph.Parameters, Figures.Exact)} parameters, {Figures.OrUnknown(graph.MultiplyAdds, Figures.Exact)} multiply-adds, depth {graph.Depth?.ToString(CultureInfo.InvariantCulture) ?? Figures.Unknown}";
        yield return $"{LayerText.Shape(graph.Input)} to {LayerText.Shape(graph.Features)}{(graph.Classes is { } classes ? $", {classes} classes" : "")}";
        for (var i = 0; i < graph.Stages.Count; i++)
        {
            if (Stage(network, i) is { } stage)
                yield return stage;
        }
    }

    /// <summary>The networks that a place is about: the one that it is in, or all where it is at the top level.</summary>
    private static IEnumerable<DocumentNetwork> Networks(SpecDocument document, IReadOnlyList<string> path) =>
        path is ["networks", var name, ..] ? document.Networks.Where(network => network.Name == name) : document.Networks;

    /// <summary>The stage that an item of a setting's list is about; null where it is about none.</summary>
    private static int? StageOf(IReadOnlyList<string> path) =>
        path is [.., var key, ['[', .. var number, ']']] && SpecKeyNames.OfStages.Contains(key) && path.Count is 2 or 4 ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    private static string? Stage(DocumentNetwork network, string name)
    {
        if (network.Graph is not { } graph)
            return null;
        var index = graph.Stages.Select(stage => stage.Name).ToList().IndexOf(name);
        return index < 0 ? null : Stage(network, index);
    }

    private static string? Stage(DocumentNetwork network, int index)
    {
        if (network is not { Spec: { } spec, Graph: { } graph } || index >= graph.Stages.Count)
            return null;
        var stage = graph.Stages[index];
        var summary = SummaryBuilder.Build(spec, GraphBuilder.Attempt(spec, new DiagnosticBag()), batch: 1, SummaryDepth.Stage);
        var row = summary.Rows.Where(row => row.IsGroup).ElementAt(index);
        var field = row.FieldText == "all" ? "the whole image" : $"{row.FieldText} pixels";
        return $"{network.Name}, {stage.Name}: {LayerText.Shape(stage.Output)}, {stage.Blocks.Count} blocks, {Figures.OrUnknown(row.Parameters, Figures.Short)} parameters, {Figures.OrUnknown(row.MultiplyAdds, Figures.Short)} multiply-adds, receptive field {field}";
    }

    private static int WordEnd(string text, int offset)
    {
        while (offset < text.Length && text[offset] is not (',' or ']' or '}' or '\n' or '\r'))
            offset++;
        return offset;
    }
}
