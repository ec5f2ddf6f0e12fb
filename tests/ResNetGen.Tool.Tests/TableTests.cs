using System.Xml.Linq;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class TableTests
{
    [Theory]
    [InlineData("text", "txt")]
    [InlineData("markdown", "md")]
    [InlineData("html", "html")]
    [InlineData("latex", "tex")]
    [InlineData("csv", "csv")]
    [InlineData("json", "json")]
    public void The_table_of_the_residual_networks_is_the_papers(string format, string extension) =>
        Snapshot.Verify(ToolRun.In(SampleSpecs.Folder, "table", "resnet50", "--all", "--format", format).Out, $"table.{format}", extension);

    [Fact]
    public void Html_is_a_whole_page_that_says_its_encoding()
    {
        var html = ToolRun.In(SampleSpecs.Folder, "table", "tiny.resnet.yaml", "--format", "html").Out;

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n", html);
        Assert.EndsWith("</body>\n</html>\n", html);
        Assert.Contains("<title>Two networks of a size that a reader can check by hand</title>", html);
    }

    [Fact]
    public void A_fragment_is_the_table_of_the_page_and_well_formed()
    {
        var html = ToolRun.In(SampleSpecs.Folder, "table", "tiny.resnet.yaml", "--format", "html", "--fragment").Out;

        Assert.Contains(html, ToolRun.In(SampleSpecs.Folder, "table", "tiny.resnet.yaml", "--format", "html").Out);
        var table = XDocument.Parse($"<body>{html.Replace("<br>", "<br/>")}</body>").Descendants("table").Single();
        Assert.Equal(["layer", "output", "TinyBasic", "TinyBottleneck"], table.Descendants("th").Select(cell => cell.Value));
    }

    [Fact]
    public void Columns_can_be_chosen()
    {
        var result = ToolRun.In(SampleSpecs.Folder, "table", "tiny.resnet.yaml", "TinyBottleneck");

        Assert.Contains("TinyBottleneck", result.Out);
        Assert.DoesNotContain("TinyBasic", result.Out);
    }

    [Fact]
    public void In_a_narrow_window_the_networks_stand_in_tables_below_each_other()
    {
        var result = ToolRun.With(new() { Width = 80 }, "table", "resnet50", "--all");

        Assert.Equal(3, result.Out.Split('\n').Count(line => line.StartsWith("layer ")));
        Assert.All(result.Out.Split('\n').Skip(2), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Without_unicode_the_table_is_ascii() =>
        Snapshot.Verify(ToolRun.With(new() { Unicode = false }, "table", "tiny.resnet.yaml").Out, "table.ascii");

    [Fact]
    public void A_network_with_other_sizes_says_them_in_its_cells()
    {
        const string text = """
            networks:
              Small: { input: 3x32x32, stem: cifar, classes: 10, block: basic, blocks: [1, 1], width: [8, 16] }
              Large: { block: basic, blocks: [1, 1, 1], width: [8, 16, 32] }
            """;

        Snapshot.Verify(ToolRun.With(new() { Input = text }, "table", "-").Out, "table.mixed");
    }
}
