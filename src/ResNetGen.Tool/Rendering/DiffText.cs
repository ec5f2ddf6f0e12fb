using ResNetGen.Reports;
using ResNetGen.Reports.Diff;

namespace ResNetGen.Tool.Rendering;

/// <summary>Two networks held against each other, on the terminal.</summary>
internal static class DiffText
{
    private const int MaxEntries = 8;

    public static void Write(Comparison comparison, Terminal terminal)
    {
        for (var i = 0; i < comparison.Pairs.Count; i++)
        {
            if (i > 0)
                terminal.Out.WriteLine();
            Write(comparison.Pairs[i], terminal);
        }

        if (comparison.OnlyLeft.Count + comparison.OnlyRight.Count > 0)
            terminal.Out.WriteLine();
        Only(comparison.LeftFile, comparison.OnlyLeft, terminal);
        Only(comparison.RightFile, comparison.OnlyRight, terminal);
    }

    private static void Only(string file, IReadOnlyList<string> networks, Terminal terminal)
    {
        if (networks.Count > 0)
            terminal.Out.WriteLine(Prose.Wrap($"Only in {Printable.Line(file)}: {string.Join(", ", networks)}", terminal.Width));
    }

    private static void Write(ComparedNetworks pair, Terminal terminal)
    {
        terminal.Out.WriteLine(Printable.Line(pair.Title(terminal.Unicode ? "→" : "->")));
        terminal.Out.WriteLine();
        WriteSettings(pair, terminal);
        WriteGroups(pair.Diff, terminal);
        terminal.Out.WriteLine();
        WriteWeights(pair, terminal);
    }

    private static void WriteSettings(ComparedNetworks pair, Terminal terminal)
    {
        if (pair.Diff.Settings.Count == 0)
        {
            terminal.Out.WriteLine("All settings are the same.");
            terminal.Out.WriteLine();
            return;
        }

        var grid = new TextGrid([new("setting"), new(Printable.Line(pair.Left)), new(Printable.Line(pair.Right))]);
        foreach (var change in pair.Diff.Settings)
            grid.Add(change.Key, new(change.Left, "red"), new(change.Right, "green"));
        grid.Write(terminal);
        terminal.Out.WriteLine();
    }

    private static void WriteGroups(NetworkDiff diff, Terminal terminal)
    {
        var grid = new TextGrid(
        [
            new("stage"), new("output", AlignRight: true, Dispensable: 1), new("parameters", AlignRight: true), new("change", AlignRight: true),
            new("MACs", AlignRight: true, Dispensable: 2), new("change", AlignRight: true, Dispensable: 2),
        ]);
        foreach (var group in diff.Groups)
            Add(group.Name, group.Left, group.Right);
        Add("total", diff.LeftTotal, diff.RightTotal);
        grid.Write(terminal);

        void Add(string name, GroupFigures? left, GroupFigures? right) => grid.Add(
            name, Changed(left is null ? "-" : LayerText.Shape(left.Output), right is null ? "-" : LayerText.Shape(right.Output), terminal),
            Figures.OrUnknown(Count(right, figures => figures.Parameters), Figures.Exact),
            Figures.OrUnknown(Count(right, figures => figures.Parameters) - Count(left, figures => figures.Parameters), Figures.Change),
            Figures.OrUnknown(Count(right, figures => figures.MultiplyAdds), Figures.Short),
            Figures.OrUnknown(Count(right, figures => figures.MultiplyAdds) - Count(left, figures => figures.MultiplyAdds), Figures.Change));
    }

    /// <summary>0 of a stage that is not there; null where it is not known.</summary>
    private static long? Count(GroupFigures? group, Func<GroupFigures, long?> count) => group is null ? 0 : count(group);

    private static string Changed(string left, string right, Terminal terminal) =>
        left == right ? left : $"{left} {(terminal.Unicode ? "→" : "->")} {right}";

    private static void WriteWeights(ComparedNetworks pair, Terminal terminal)
    {
        var weights = pair.Diff.Weights;
        var verdict = weights.IsComplete
            ? $"Weights: either network loads the other's, all {weights.Equal} entries."
            : weights.IsCompleteButForClassifier
                ? $"Weights: all but the classifier fit, {weights.Equal} entries."
                : weights.Unknown.Count > 0
                    ? $"Weights: {weights.Equal} entries fit; those of {string.Join(", ", weights.Unknown.Take(MaxEntries))}{(weights.Unknown.Count > MaxEntries ? ", …" : "")} are not known, because classes of your own name them."
                : $"Weights: {weights.Equal} entries fit; the state dicts differ, so neither network loads the other's as a whole.";
        terminal.Out.WriteLine(Prose.Wrap(verdict, terminal.Width));
        Entries("in two shapes", [.. weights.Reshaped.Select(entry => $"{entry.Name} {Shape(entry.Left)} {(terminal.Unicode ? "→" : "->")} {Shape(entry.Right)}")], terminal);
        Entries($"only in {Printable.Line(pair.Left)}", weights.OnlyLeft, terminal);
        Entries($"only in {Printable.Line(pair.Right)}", weights.OnlyRight, terminal);
    }

    private static void Entries(string what, IReadOnlyList<string> entries, Terminal terminal)
    {
        if (entries.Count == 0)
            return;
        terminal.Out.WriteLine($"  {what} ({entries.Count}):");
        foreach (var entry in entries.Take(MaxEntries))
            terminal.Out.WriteLine($"    {entry}");
        if (entries.Count > MaxEntries)
            terminal.Out.WriteLine($"    and {entries.Count - MaxEntries} more; '--json' lists all");
    }

    private static string Shape(IReadOnlyList<int> sides) => sides.Count == 0 ? "scalar" : string.Join("x", sides);
}
