using System.Xml.Linq;

namespace ResNetGen.Generator.Tests.Pages;

public class DiagnosticPageTests
{
    public static TheoryData<string> Ids => [.. DiagnosticCatalogue.All.Select(descriptor => descriptor.Id)];

    [Fact]
    public void No_two_kinds_of_mistake_share_an_id() =>
        Assert.Equal(DiagnosticCatalogue.All.Select(descriptor => descriptor.Id).Distinct(), DiagnosticCatalogue.All.Select(descriptor => descriptor.Id));

    [Fact]
    public void Every_diagnostic_has_a_page_and_every_page_a_diagnostic() =>
        Assert.Equal(DiagnosticCatalogue.All.Select(descriptor => descriptor.Id), DiagnosticPage.Ids);

    [Fact]
    public void Everything_in_the_table_of_the_targets_file_has_its_text() =>
        Assert.All(DiagnosticCatalogue.OfBuild, descriptor => Assert.NotEmpty(DiagnosticCatalogue.TextInTargets(descriptor.Id)));

    [Fact]
    public void A_diagnostic_of_the_targets_file_is_in_its_table_and_links_to_its_page_as_the_generators_do()
    {
        var errors = XDocument.Load(RepositoryRoot.Combine("src", "ResNetGen", "build", "ResNetGen.targets")).Descendants()
            .Where(element => element.Name.LocalName is "Error" or "Warning")
            .OrderBy(element => element.Attribute("Code")!.Value, StringComparer.Ordinal).ToList();

        Assert.Equal(DiagnosticCatalogue.OfBuild.Select(descriptor => descriptor.Id), errors.Select(error => error.Attribute("Code")!.Value));
        Assert.All(errors, error => Assert.Equal(Link(error.Attribute("Code")!.Value), error.Attribute("HelpLink")?.Value));
    }

    private static string Link(string id) => RoslynDiagnostics.ToRoslyn(LocatedDiagnostic.AtStart(null, new(id, "Anything"), "Anything.")).Descriptor.HelpLinkUri;

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_says_what_it_means_shows_an_example_and_the_remedy(string id)
    {
        var descriptor = DiagnosticCatalogue.All.Single(descriptor => descriptor.Id == id);
        var page = new DiagnosticPage(id);

        Assert.Equal([$"# {id}: {descriptor.Title}", "## Example", "## Remedy"], page.Headings);
        Assert.StartsWith($"# {id}: {descriptor.Title}\n\n{descriptor.Severity}. ", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_example_of_a_page_gives_its_diagnostic_and_no_other(string id)
    {
        var page = new DiagnosticPage(id);
        var message = PageExamples.Message(page, id);

        Assert.Contains($"{DiagnosticCatalogue.All.Single(descriptor => descriptor.Id == id).Severity.ToString().ToLowerInvariant()} {id}: ", message, StringComparison.Ordinal);
        Assert.Equal(2, message.Split([" RNG", "error RNG", "warning RNG"], StringSplitOptions.None).Length);
        Document.Verify($"diagnostics/{id}.md", page.WithMessage(message));
    }

    [Fact]
    public void The_index_lists_every_diagnostic() => Document.Verify("diagnostics/README.md", DiagnosticIndex.Write());
}
