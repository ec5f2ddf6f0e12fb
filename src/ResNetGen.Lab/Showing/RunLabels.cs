namespace ResNetGen.Lab.Showing;

/// <summary>What the runs that are compared are called in a legend.</summary>
internal static class RunLabels
{
    /// <summary>A folder's name, behind the network's where it does not begin with that; of folders of one name, as much of their paths as tells them apart.</summary>
    /// <param name="runs">The network of each run, and its folder.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<(string Network, string Folder)> runs)
    {
        var parts = runs.Select(run => run.Folder.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)).ToList();
        var deepest = parts.Select(part => part.Length).DefaultIfEmpty(0).Max();
        var taken = 1;
        while (taken < deepest && Names(taken).Distinct().Count() < runs.Count)
            taken++;
        return [.. Names(taken).Zip(runs, (name, run) => name.Split('/')[^1].StartsWith(run.Network, StringComparison.Ordinal) ? name : $"{run.Network}, {name}")];

        IEnumerable<string> Names(int count) => parts.Select(part => string.Join('/', part.TakeLast(count)));
    }
}
