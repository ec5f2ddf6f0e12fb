using System.Text.RegularExpressions;
using System.Xml.Linq;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class ReportTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_report_of_a_family_holds_table_plot_drawings_layers_memory_and_code()
    {
        var page = Parse(Report("resnet50", "--all"));

        Assert.Equal("Deep Residual Learning for Image Recognition, Table 1", page.Descendants("h1").Single().Value);
        Assert.Equal(
            ["The networks", "Table", "Size", "Accuracy", "ResNet18", "ResNet34", "ResNet50", "ResNet101", "ResNet152"], page.Descendants("h2").Select(head => head.Value));
        Assert.Equal(5, page.Descendants("h3").Count(head => head.Value == "Counts and memory"));

        // A plot of sizes, one of accuracies, and a drawing for each network.
        Assert.Equal(7, page.Descendants(Svg + "svg").Count());
        var code = page.Descendants("pre").Select(block => block.Value).Where(text => text.Contains("sealed partial class")).ToList();
        Assert.Equal(5, code.Count);
        Assert.Equal(ToolRun.In(SampleSpecs.Folder, "emit", "resnet50").Out.Trim(), code[2].Trim());
        Assert.Contains(page.Descendants("td"), cell => cell.Value == "76.130 %");
    }

    [Fact]
    public void A_report_of_one_network_has_neither_a_plot_nor_a_list()
    {
        var page = Parse(Report("tiny.resnet.yaml", "TinyBasic"));

        Assert.Equal(["The network", "Table", "TinyBasic"], page.Descendants("h2").Select(head => head.Value));
        Assert.Single(page.Descendants(Svg + "svg"));
        Assert.Empty(page.Descendants("nav"));
    }

    [Fact]
    public void The_layer_tables_show_every_layer_of_the_summary()
    {
        var page = Parse(Report("tiny.resnet.yaml", "TinyBasic", "--batch", "8"));
        var lines = ToolRun.In(SampleSpecs.Folder, "summary", "tiny.resnet.yaml", "TinyBasic", "--depth", "layer", "--batch", "8", "--csv").Out.Trim().Split('\n').Skip(1);

        var layers = page.Descendants("details").First().Descendants("tr").Where(row => row.Elements("td").Any()).Select(row => row.Element("td")!.Value);

        Assert.Equal(lines.Select(line => line.Split(',')[0]), layers);
        Assert.Contains(page.Descendants("p"), line => line.Value == "8 images at a time.");
    }

    [Theory]
    [InlineData("resnet50", "--all")]
    [InlineData("preactresnet18")]
    public void A_page_needs_nothing_beside_it_and_its_ids_are_its_own(params string[] args)
    {
        var text = Report(args);
        var page = Parse(text);

        Assert.DoesNotMatch(@"(src|href)=""(?!#|https://arxiv\.org/abs/)", text);
        Assert.DoesNotMatch(@"@import|<script|<link|url\((?!#)", text);
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Regex.Matches(text, @"url\(#([^)]+)\)|href=""#([^""]+)""").Select(match => match.Groups[1].Value + match.Groups[2].Value), target => Assert.Contains(target, ids));
    }

    [Fact]
    public void Text_of_the_file_is_text_on_the_page()
    {
        const string spec = "title: \"<script>alert(1)</script> & \\\"more\\\"\"\nsource: \"<b>here</b>\"\nname: Net\nblock: basic\nblocks: [1]\nwidth: [8]\n";

        var text = ToolRun.With(new() { Input = spec }, "report", "-").Out;

        Assert.DoesNotContain("<script", text);
        Assert.DoesNotContain("<b>", text);
        Assert.Equal("<script>alert(1)</script> & \"more\"", Parse(text).Descendants("h1").Single().Value);
    }

    [Fact]
    public void A_report_is_html_whatever_its_name()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(ExitCode.Success, ToolRun.In(folder.Path, "report", "resnet18", "-o", "r.html").ExitCode);
        var refused = ToolRun.In(folder.Path, "report", "resnet18", "-o", "r.pdf");

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n", folder.Read("r.html"));
        Assert.Equal(ExitCode.Usage, refused.ExitCode);
        Assert.Equal("resnetgen: The ending of 'r.pdf' is not one that this command writes. End the name in .html or .htm.\n", refused.Error);
    }

    private static string Report(params string[] args)
    {
        var result = ToolRun.In(SampleSpecs.Folder, ["report", .. args]);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        return result.Out;
    }

    /// <summary>HTML as XML: without its first line, and with the elements closed that HTML leaves open.</summary>
    private static XElement Parse(string html) =>
        XDocument.Parse(Regex.Replace(html[(html.IndexOf('\n') + 1)..].Replace("<br>", "<br/>"), "<(meta[^>]*)>", "<$1/>")).Root!;
}
