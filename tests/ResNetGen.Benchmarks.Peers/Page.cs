namespace ResNetGen.Benchmarks.Peers;

/// <summary>A page whose part between two markers is a measurement.</summary>
internal static class Page
{
    private const string Start = "<!-- python -->";

    private const string End = "<!-- end of python -->";

    public static void Insert(string path, string report)
    {
        var page = File.ReadAllText(path);
        var start = page.IndexOf(Start, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        if (start < 0 || end < start)
            throw new InvalidOperationException($"{path} has no '{Start}' with a '{End}' behind it.");
        File.WriteAllText(path, $"{page[..(start + Start.Length)]}\n{report}{page[end..]}");
    }
}
