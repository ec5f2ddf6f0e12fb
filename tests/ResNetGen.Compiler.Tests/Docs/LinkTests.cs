using System.Text.RegularExpressions;

namespace ResNetGen.Compiler.Tests.Docs;

/// <summary>Links of the repository's pages to each other, to files beside them, and to their headings.</summary>
public partial class LinkTests
{
    private static readonly string[] All = [.. Directory.GetFiles(RepositoryRoot.Path, "*.md")
        .Concat(Directory.GetFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories))
        .Concat(Directory.GetFiles(RepositoryRoot.Combine("samples"), "*.md"))
        .Select(page => Path.GetRelativePath(RepositoryRoot.Path, page))];

    public static TheoryData<string> Pages { get; } = [.. All];

    [Theory, MemberData(nameof(Pages))]
    public void Every_link_of_a_page_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(RepositoryRoot.Combine(page))!;
        var broken = Link().Matches(File.ReadAllText(RepositoryRoot.Combine(page)))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !Leads(target, folder, page));

        Assert.Empty(broken);
    }

    [Fact]
    public void The_pages_have_links_to_headings() =>
        Assert.Contains(All, page => File.ReadAllText(RepositoryRoot.Combine(page)).Contains(".md#", StringComparison.Ordinal));

    private static bool Leads(string target, string folder, string page)
    {
        var parts = target.Split('#');
        var path = parts[0] == "" ? RepositoryRoot.Combine(page) : Path.Combine(folder, parts[0]);
        return parts.Length == 1 ? Path.Exists(path) : File.Exists(path) && Anchors(File.ReadAllText(path)).Contains(parts[1]);
    }

    /// <summary>As GitHub makes them: small letters, hyphens between words, no punctuation.</summary>
    private static IEnumerable<string> Anchors(string page) =>
        Heading().Matches(page).Select(match => NotOfAnchors().Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"(?:\]\(|(?:src|srcset|href)="")(?<target>[^)""\s]+)[)""]")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotOfAnchors();
}
