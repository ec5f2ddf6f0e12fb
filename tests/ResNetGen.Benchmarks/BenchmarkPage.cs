using ResNetGen.Testing;

namespace ResNetGen.Benchmarks;

/// <summary>docs/benchmarks-details.md: what stands between <c>&lt;!-- NAME --&gt;</c> and <c>&lt;!-- end of NAME --&gt;</c> is made here, all else is written by hand.</summary>
internal sealed class BenchmarkPage
{
    private static readonly string File = RepositoryRoot.Combine("docs", "benchmarks-details.md");

    private string text = System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");

    public void Replace(string section, string content)
    {
        var (begin, end) = ($"<!-- {section} -->\n", $"<!-- end of {section} -->");
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from)
            throw new InvalidDataException($"docs/benchmarks-details.md has no section between '{begin.TrimEnd()}' and '{end}'.");
        text = text[..(from + begin.Length)] + content + text[to..];
    }

    public void Save() => System.IO.File.WriteAllText(File, text);
}
