using System.Text.Json;
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

    [Theory]
    [InlineData("seresnet50", "SE, fc [32, 512]")]
    [InlineData("regnety_400mf", "SE, fc [26 or 52, 208]")]
    [InlineData("eca_resnet50", "ECA, k = 5")]
    public void Attention_has_a_line_in_the_brackets(string network, string line)
    {
        Assert.Contains(line, ToolRun.In(SampleSpecs.Folder, "table", network).Out);
        Assert.DoesNotContain(line, ToolRun.In(SampleSpecs.Folder, "table", "resnet50").Out);
    }

    [Fact]
    public void Attention_stands_where_it_is_in_the_block() =>
        Assert.Contains("[1x1, 48; 3x3, 48, C=6; SE, fc [8, 48]; 1x1, 48] x 1", ToolRun.In(SampleSpecs.Folder, "table", "regnety_400mf", "-f", "csv").Out);

    /// <summary>None of these can be read from kernels and channels.</summary>
    [Theory]
    [InlineData("norm: group(8)", "norm,,batch,group(8)")]
    [InlineData("activation: silu", "activation,,relu,silu")]
    [InlineData("order: pre", "order,,post,pre")]
    [InlineData("merge: relu(F) + x", "merge,,relu(F + x),relu(F) + x")]
    [InlineData("shortcut: projection_all", "shortcut,,projection,projection_all")]
    [InlineData("bias: true", "bias,,false,true")]
    [InlineData("drop_path: 0.1", "drop_path,,0,0.1")]
    [InlineData("zero_init_residual: true", "zero_init_residual,,false,true")]
    [InlineData("init: xavier", "init,,kaiming_fan_out,xavier")]
    [InlineData("norm: [batch, none]", "norm,,batch,\"[batch, none]\"")]
    public void Two_networks_never_have_equal_columns(string setting, string line)
    {
        var text = $"block: basic\nblocks: [1, 1]\nwidth: [8, 16]\nnetworks:\n  A:\n  B:\n    {setting}\n";

        Assert.Contains(line, ToolRun.With(new() { Input = text }, "table", "-", "-f", "csv").Out.Split('\n'));
        var key = line.Split(',')[0];
        Assert.All((string[])["text", "markdown", "html", "latex", "json"], format => Assert.Contains(
            format == "latex" ? key.Replace("_", "\\_") : key, ToolRun.With(new() { Input = text }, "table", "-", "-f", format).Out));
    }

    [Fact]
    public void In_json_every_row_has_its_own_size_and_its_layers_alone()
    {
        const string text = """
            block: basic
            blocks: [1, 1]
            width: [8, 16]
            networks:
              Small: { input: 3x32x32, stem: cifar }
              Large:
            """;

        var networks = JsonDocument.Parse(ToolRun.With(new() { Input = text }, "table", "-", "-f", "json").Out).RootElement.GetProperty("networks").EnumerateArray()
            .Select(network => network.GetProperty("rows").EnumerateArray().Select(row => $"{row.GetProperty("output").GetString()}: {row.GetProperty("layers")[0].GetString()}"));

        Assert.Equal(
            [
                ["32x32: 3x3, 8", "32x32: 3x3, 8", "16x16: 3x3, 16", "1x1: average pool, 1000-d fc"],
                ["112x112: 7x7, 64, stride 2", "56x56: max pool 3x3, stride 2", "56x56: 3x3, 8", "28x28: 3x3, 16", "1x1: average pool, 1000-d fc"],
            ],
            networks);
    }

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
