namespace ResNetGen.Testing.Measurements;

/// <summary>A page of which measurements write parts; all else is written by hand.</summary>
internal sealed class MeasuredPage
{
    private readonly string path;

    private string text;

    private MeasuredPage(string name)
    {
        path = RepositoryRoot.Combine("docs", name);
        text = File.ReadAllText(path).ReplaceLineEndings("\n");
    }

    /// <summary><c>docs/benchmarks.md</c>: what a reader takes away.</summary>
    public static MeasuredPage First() => new("benchmarks.md");

    /// <summary><c>docs/benchmarks-details.md</c>: all tables.</summary>
    public static MeasuredPage Details() => new("benchmarks-details.md");

    /// <summary>What is between <c>&lt;!-- NAME --&gt;</c> and <c>&lt;!-- end of NAME --&gt;</c>.</summary>
    public string Section(string name) => text[Place(name)];

    /// <summary>Puts something else between the two.</summary>
    public void ReplaceSection(string name, string content)
    {
        var (from, to) = (Place(name).Start, Place(name).End);
        text = text[..from] + content + text[to..];
    }

    /// <summary>The row of a table that has this in its first cell; null where there is none.</summary>
    public string? Row(string title) => text.Split('\n') is var lines && RowIndex(lines, title) is var place and >= 0 ? lines[place] : null;

    /// <summary>Writes the cells behind the first one of that row.</summary>
    public void ReplaceRow(string title, string cells)
    {
        var lines = text.Split('\n');
        var place = RowIndex(lines, title);
        if (place < 0)
            throw new InvalidDataException($"{path} has no row that begins with '{Start(title)}'.");
        lines[place] = $"{Start(title)} {cells} |";
        text = string.Join('\n', lines);
    }

    public void Save() => File.WriteAllText(path, text);

    private static int RowIndex(string[] lines, string title) => Array.FindIndex(lines, line => line.StartsWith(Start(title), StringComparison.Ordinal));

    private static string Start(string title) => $"| {title} |";

    private Range Place(string name)
    {
        var (begin, end) = ($"<!-- {name} -->\n", $"<!-- end of {name} -->");
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from)
            throw new InvalidDataException($"{path} has no section between '{begin.TrimEnd()}' and '{end}'.");
        return (from + begin.Length)..to;
    }
}
