using System.Text.RegularExpressions;

namespace ResNetGen.Generator.Tests.Pages;

/// <summary>A page of <c>docs/diagnostics</c>.</summary>
internal sealed partial class DiagnosticPage(string id)
{
    private readonly string text = File.ReadAllText(RepositoryRoot.Combine("docs", "diagnostics", $"{id}.md")).ReplaceLineEndings("\n");

    public static IEnumerable<string> Ids => Directory
        .EnumerateFiles(RepositoryRoot.Combine("docs", "diagnostics"), "RNG*.md")
        .Select(path => Path.GetFileNameWithoutExtension(path)!)
        .Order(StringComparer.Ordinal);

    public string Text => text;

    public IEnumerable<string> Headings => Heading().Matches(text).Select(match => match.Value);

    /// <summary>The example's fenced blocks, with the file's name where the fence has one.</summary>
    public IReadOnlyList<(string Language, string File, string Text)> Example =>
        [.. Fence().Matches(ExampleSection().Match(text).Value).Select(match => (match.Groups["language"].Value, match.Groups["file"].Value, match.Groups["text"].Value))];

    /// <summary>The page with this as what the compiler says about the example.</summary>
    public string WithMessage(string message)
    {
        var section = ExampleSection().Match(text);
        var fence = Fence().Matches(section.Value).Single(match => match.Groups["language"].Value == "text");
        return text[..(section.Index + fence.Index)] + $"```text\n{message}```\n" + text[(section.Index + fence.Index + fence.Length)..];
    }

    [GeneratedRegex("^##? .+$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^## Example\n.*?(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ExampleSection();

    [GeneratedRegex("^```(?<language>[a-z]+)(?: (?<file>[^\n]+))?\n(?<text>.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
