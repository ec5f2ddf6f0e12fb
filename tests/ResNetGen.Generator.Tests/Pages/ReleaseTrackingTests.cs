using System.Text.RegularExpressions;

namespace ResNetGen.Generator.Tests.Pages;

/// <summary>
/// Holds the generator's release files against the catalogue. Roslyn's own check of these files reads descriptors from the text of
/// analyzers, and those here are made from the compiler's while the generator runs.
/// </summary>
public partial class ReleaseTrackingTests
{
    private const string Category = "ResNetGen";

    private static readonly IReadOnlyList<Rule> Shipped = Read("AnalyzerReleases.Shipped.md");

    private static readonly IReadOnlyList<Rule> Unshipped = Read("AnalyzerReleases.Unshipped.md");

    private sealed record Rule(string Id, string Category, string Severity, string Notes);

    [Fact]
    public void The_release_files_together_list_every_rule_with_its_severity_and_title() =>
        Assert.Equal(
            DiagnosticCatalogue.Reported.Select(descriptor => new Rule(descriptor.Id, Category, descriptor.Severity.ToString(), descriptor.Title)),
            Shipped.Concat(Unshipped).OrderBy(rule => rule.Id, StringComparer.Ordinal));

    [Fact]
    public void A_rule_is_shipped_once() => Assert.Empty(Shipped.Select(rule => rule.Id).Intersect(Unshipped.Select(rule => rule.Id)));

    private static List<Rule> Read(string file) =>
    [
        .. Row().Matches(File.ReadAllText(RepositoryRoot.Combine("src", "ResNetGen.Generator", file)).ReplaceLineEndings("\n"))
            .Select(match => new Rule(match.Groups["id"].Value, match.Groups["category"].Value, match.Groups["severity"].Value, match.Groups["notes"].Value)),
    ];

    [GeneratedRegex(@"^(?<id>RNG\d{3}) +\| (?<category>\w+) +\| (?<severity>\w+) +\| (?<notes>.+)$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
