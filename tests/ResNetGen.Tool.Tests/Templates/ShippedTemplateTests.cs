using ResNetGen.Reports.Templates;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests.Templates;

public class ShippedTemplateTests
{
    public static TheoryData<string> Names => [.. ShippedTemplates.All.Select(template => template.Name)];

    [Theory]
    [InlineData("table-markdown", "table", "--format", "markdown")]
    [InlineData("table-html", "table", "--format", "html")]
    [InlineData("table-html-fragment", "table", "--format", "html", "--fragment")]
    [InlineData("table-latex", "table", "--format", "latex")]
    [InlineData("summary-markdown", "summary", "--markdown")]
    [InlineData("report", "report")]
    public void A_command_writes_what_its_template_writes(string template, string command, params string[] options)
    {
        string[] networks = ["resnet18", "seresnet50", "tiny.resnet.yaml"];

        var byTemplate = ToolRun.In(SampleSpecs.Folder, ["emit", .. networks, "--template", template]);

        Assert.Equal(ExitCode.Success, byTemplate.ExitCode);
        Assert.Equal(ToolRun.In(SampleSpecs.Folder, [command, .. networks, .. options]).Out, byTemplate.Out);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_that_is_printed_writes_the_same_as_a_file_of_ones_own(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("own.scriban", ToolRun.In(folder.Path, "emit", "--template", $"show:{name}").Out);

        var own = ToolRun.In(folder.Path, "emit", "resnet50", "--template", "own.scriban");

        Assert.Equal(ToolRun.In(folder.Path, "emit", "resnet50", "--template", name), own);
        Assert.NotEmpty(own.Out);
    }

    [Fact]
    public void All_templates_are_listed_with_what_they_are() =>
        Snapshot.Verify(ToolRun.In(SampleSpecs.Folder, "emit", "--template", "list").Out, "list");

    [Theory]
    [InlineData("resnet50")]
    [InlineData("tiny.resnet.yaml", "TinyBasic")]
    public void A_model_card_says_what_is_known_and_leaves_the_rest_to_be_filled_in(params string[] network) =>
        Snapshot.Verify(ToolRun.In(SampleSpecs.Folder, ["emit", .. network, "--template", "model-card"]).Out, $"model-card.{network[^1]}", "md");

    [Fact]
    public void A_network_without_shortcuts_is_not_called_residual() =>
        Assert.Contains("Plain18 is a plain network of depth 18 that sorts", ToolRun.In(SampleSpecs.Folder, "emit", "plain18", "--template", "model-card").Out);
}
