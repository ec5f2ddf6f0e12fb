using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Graph.Checks;

/// <summary>Where a count comes out wrong: says which layers make the difference to a network of the same file that differs by one setting.</summary>
internal sealed record SiblingHint(string Text, RelatedPlace Place)
{
    private const int MaxSiblings = 100;

    private const string Stem = "the stem";

    private const string Head = "the head";

    /// <summary>Null when no other network of the file differs by exactly one setting, or none of their layers differ in this count.</summary>
    public static SiblingHint? Find(
        NetworkSpec spec, NetworkGraph graph, IReadOnlyList<(NetworkSpec Spec, NetworkGraph Graph)> siblings,
        ExpectedCount expected, Func<NetworkGraph, long?> count, Func<Layer, long?> ofLayer)
    {
        // A file with very many networks is no table that somebody compares by eye, and the search must not grow with its square.
        if (siblings.Count > MaxSiblings)
            return null;
        var near = siblings
            .Where(sibling => !ReferenceEquals(sibling.Spec, spec))
            .Select(sibling => (sibling.Spec, sibling.Graph, Keys: SpecSettings.Differences(spec, sibling.Spec)))
            .Where(sibling => sibling.Keys.Count == 1 && count(sibling.Graph) is not null)
            .OrderBy(sibling => Math.Abs(count(sibling.Graph)!.Value - (expected.Digits * expected.Unit)))
            .FirstOrDefault();
        if (near.Spec is null)
            return null;

        var own = Groups(graph, ofLayer);
        var others = Groups(near.Graph, ofLayer);
        var names = own.Keys.Concat(others.Keys).Distinct().ToList();
        var name = names.OrderByDescending(group => Math.Abs(Value(own, group) - Value(others, group))).First();
        var difference = Value(own, name) - Value(others, name);
        if (difference == 0)
            return null;
        var meets = ExpectationCheck.IsMet(expected, count(near.Graph)!.Value) ? $", and has {expected.Text}" : "";
        return new(
            $" '{near.Spec.Name}' differs only in '{near.Keys[0]}'{meets}{RegNetAttention(spec, near.Spec)}; most of the difference between them is in {name} ({(difference > 0 ? "+" : "-")}{Arithmetic.Print(Math.Abs(difference))} here).",
            new(PlaceOf(spec, name), $"{(name is Stem or Head ? $"T{name.Substring(1)}" : $"'{name}'")} comes from here."));
    }

    /// <summary>Both may have the same line: beside <c>regnet</c> it means another attention.</summary>
    private static string RegNetAttention(NetworkSpec one, NetworkSpec other)
    {
        if (one.IsRegNet == other.IsRegNet || !one.Stages.Zip(other.Stages, (left, right) => Means(left, right) || Means(right, left)).All(means => means)
            || one.Stages[0].Attention.Value is not RatioSqueezeExcitationSpec { Ratio: var ratio })
            return "";
        return $" (beside 'regnet', 'se(ratio {Arithmetic.Print(ratio)})' means 'se(ratio {Arithmetic.Print(ratio)} of input)', after the 3x3 and with a ratio of the block's input)";
    }

    private static bool Means(StageSpec written, StageSpec meant) =>
        !written.Attention.Value.Equals(meant.Attention.Value) && written.Attention.Value.BesideRegNet.Equals(meant.Attention.Value);

    private static Dictionary<string, long> Groups(NetworkGraph graph, Func<Layer, long?> ofLayer)
    {
        var groups = new Dictionary<string, long> { [Stem] = Sum(graph.Stem) };
        foreach (var stage in graph.Stages)
            groups[stage.Name] = Sum(stage.Layers);
        groups[Head] = Sum(graph.Head);
        return groups;

        // Of networks whose counts are known.
        long Sum(IEnumerable<Layer> layers) => layers.SumIfKnown(ofLayer)!.Value;
    }

    private static long Value(Dictionary<string, long> groups, string name) => groups.TryGetValue(name, out var value) ? value : 0;

    private static SourceSpan PlaceOf(NetworkSpec spec, string group)
    {
        foreach (var stage in spec.Stages)
        {
            if (stage.Name == group)
                return stage.Blocks.Span;
        }

        return group == Stem ? spec.Stem.Span : spec.NameSpan;
    }
}
