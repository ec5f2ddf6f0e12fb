namespace ResNetGen.Weights;

/// <summary>A report in words.</summary>
internal static class ReportText
{
    private const int Shown = 10;

    public static string Summary(WeightReport report)
    {
        var all = report.Loaded.Count + report.Unchanged.Count;
        var loaded = report.Unchanged.Count == 0 ? $"all {all} tensors" : $"{report.Loaded.Count} of {all} tensors";
        var unchanged = report.Unchanged.Count == 0
            ? ""
            : $" {report.Unchanged.Count} {(report.Unchanged.Count == 1 ? "keeps the value that it" : "keep the values that they")} had (the initial {(report.Unchanged.Count == 1 ? "one" : "ones")}, in a new network): {Limited(Groups(report))}.";
        return $"{report.Network}: {loaded} loaded from '{report.Path}'.{unchanged}";
    }

    public static string All(WeightReport report)
    {
        List<string> lines = [Summary(report), .. report.Notes];
        if (report.Unexpected.Count > 0)
            lines.Add($"In the file and not in the network ({report.Unexpected.Count}): {Limited([.. report.Unexpected.Select(Printable.Of)])}.");
        var network = report.Loaded.Concat(report.Unchanged).ToHashSet(StringComparer.Ordinal);
        List<string> leftOut = [.. report.Skipped.Where(name => !network.Contains(name)).Select(Printable.Of)];
        if (leftOut.Count > 0)
            lines.Add($"In the file and left out ({leftOut.Count}): {Limited(leftOut)}.");
        return string.Join("\n  ", lines);
    }

    /// <summary>What was not loaded, by the largest parts of the network of which nothing was: <c>layer3 (36)</c>. Counters, of which there may be many, come as one.</summary>
    private static List<string> Groups(WeightReport report)
    {
        var touched = report.Loaded.SelectMany(Parents).ToHashSet(StringComparer.Ordinal);
        var lone = report.Unchanged.Where(name => BatchCounters.Is(name) && Parents(name).All(touched.Contains)).ToHashSet(StringComparer.Ordinal);
        var groups = report.Unchanged.Where(name => !lone.Contains(name))
            .GroupBy(name => Parents(name).FirstOrDefault(part => !touched.Contains(part), name), StringComparer.Ordinal)
            .Select(group => group.Key == group.First() ? Printable.Of(group.Key) : $"{Printable.Of(group.Key)} ({group.Count()})").ToList();
        return lone.Count == 0 ? groups : [.. groups, $"{BatchCounters.Name} ({lone.Count})"];
    }

    /// <summary>Of <c>a.b.c</c> first <c>a</c>, then <c>a.b</c>.</summary>
    private static IEnumerable<string> Parents(string name)
    {
        for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', dot + 1))
            yield return name[..dot];
    }

    private static string Limited(IReadOnlyList<string> all) =>
        string.Join(", ", all.Take(Shown)) + (all.Count > Shown ? $" and {all.Count - Shown} more" : "");
}
