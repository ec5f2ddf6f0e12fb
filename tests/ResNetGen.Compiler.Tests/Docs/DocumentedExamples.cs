using System.Text.RegularExpressions;

namespace ResNetGen.Compiler.Tests.Docs;

/// <summary>The YAML blocks of a page, each made a whole file: a block that shows only some keys stands for a ResNet-50 with them.</summary>
internal static partial class DocumentedExamples
{
    private static readonly (string Key, string Line)[] Base =
    [
        ("block", "block: bottleneck"),
        ("blocks", "blocks: [3, 4, 6, 3]"),
        ("width", "width: [64, 128, 256, 512]"),
    ];

    public static IEnumerable<(int Line, string Yaml)> Of(string page)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", page)).ReplaceLineEndings("\n");
        foreach (Match match in Fence().Matches(text))
            yield return (text[..match.Index].Count(character => character == '\n') + 2, Complete(match.Groups["yaml"].Value));
    }

    private static string Complete(string yaml)
    {
        var keys = TopLevelKey().Matches(yaml).Select(match => match.Groups["key"].Value).ToHashSet();
        if (keys.Contains("name") || keys.Contains("networks"))
            return yaml;
        return "name: Example\n" + string.Concat(Base.Where(line => !keys.Contains(line.Key)).Select(line => line.Line + "\n")) + yaml;
    }

    [GeneratedRegex("^```yaml\n(?<yaml>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^(?<key>[a-z_]+):", RegexOptions.Multiline)]
    private static partial Regex TopLevelKey();
}
