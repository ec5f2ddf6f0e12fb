namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>A page of which measurements write parts; all else is written by hand.</summary>
internal sealed class Page(string path)
{
    private string text = File.ReadAllText(path);

    /// <summary>What stands between <c>&lt;!-- NAME --&gt;</c> and <c>&lt;!-- end of NAME --&gt;</c>.</summary>
    public string Section(string name) => text[Place(name)];

    /// <summary>Puts something else between the two.</summary>
    public void ReplaceSection(string name, string content)
    {
        var (from, to) = (Place(name).Start, Place(name).End);
        text = text[..from] + content + text[to..];
    }

    /// <summary>The one line that begins so.</summary>
    public void ReplaceLine(string start, string line)
    {
        var lines = text.Split('\n');
        var place = Array.FindIndex(lines, candidate => candidate.StartsWith(start, StringComparison.Ordinal));
        if (place < 0)
            throw new InvalidDataException($"{path} has no line that begins with '{start}'.");
        lines[place] = line;
        text = string.Join('\n', lines);
    }

    public void Save() => File.WriteAllText(path, text);

    private Range Place(string name)
    {
        var (begin, end) = ($"<!-- {name} -->\n", $"<!-- end of {name} -->");
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from)
            throw new InvalidDataException($"{path} has no section between '{begin.TrimEnd()}' and '{end}'.");
        return (from + begin.Length)..to;
    }
}
