using System.Text.Json;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

/// <summary>What reports make of blocks that are classes of the user's own: what is not known is said to be, and is no part of a sum.</summary>
public sealed class CustomBlockReportTests : IDisposable
{
    private const string Text = """
        input: 3x32x32
        stem: cifar
        width: [16, 32]
        blocks: 2
        networks:
          Known: { block: [basic, { class: Acme.Mixer, parameters: 100, macs: 200 }] }
          Unknown: { block: [basic, { class: Acme.Mixer }] }

        """;

    private readonly TemporaryFolder folder = new();

    public CustomBlockReportTests() => folder.Write("own.resnet.yaml", Text);

    [Fact]
    public void A_summary_says_what_is_not_known()
    {
        var summary = Run("summary", "own.resnet.yaml:Unknown");

        Assert.Matches(@"conv3_x +\[Mixer, 32\] x 2 +32x16x16 +\? +\? +\? +\?", summary);
        Assert.Contains("parameters: not known: a block is a class of your own that does not say its own", summary, StringComparison.Ordinal);
        Assert.Contains("memory: not known", summary, StringComparison.Ordinal);
        // A mean over the map sees all of it, whatever is in front.
        Assert.Matches(@"avgpool .* all\n", summary);
    }

    [Fact]
    public void Declared_counts_are_added_up()
    {
        using var json = JsonDocument.Parse(Run("summary", "own.resnet.yaml:Known", "--json"));
        var network = json.RootElement[0];
        var rows = network.GetProperty("rows").EnumerateArray().ToList();

        Assert.Equal(network.GetProperty("parameters").GetInt64(), rows.Where(row => row.GetProperty("level").GetInt32() == 0).Sum(row => row.GetProperty("parameters").GetInt64()));
        var stage = rows.Single(row => row.GetProperty("name").GetString() == "conv3_x");
        Assert.Equal((200, 400), (stage.GetProperty("parameters").GetInt64(), stage.GetProperty("macs").GetInt64()));
        Assert.Equal(JsonValueKind.Null, stage.GetProperty("receptiveField").ValueKind);
        Assert.False(stage.GetProperty("receptiveFieldKnown").GetBoolean());
        Assert.Equal(JsonValueKind.Null, network.GetProperty("memory").ValueKind);
    }

    [Fact]
    public void A_table_has_the_class_in_the_place_of_a_cell()
    {
        var table = Run("table", "own.resnet.yaml");

        Assert.Contains("Mixer, 32", table, StringComparison.Ordinal);
        Assert.Matches(@"parameters +\S+ K +\?\n", table);
    }

    [Fact]
    public void A_difference_to_what_is_not_known_is_not_known()
    {
        var diff = Run("diff", "own.resnet.yaml:Known", "own.resnet.yaml:Unknown");

        Assert.Matches(@"total .* \? +\? +\? +\?\n", diff);
        Assert.Contains("those of layer2.0, layer2.1 are not known", diff, StringComparison.Ordinal);
        Assert.DoesNotContain("only in", diff, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_has_a_box_with_its_class()
    {
        var drawing = Run("draw", "own.resnet.yaml:Unknown");

        Assert.Contains("Mixer, 32, /2", drawing, StringComparison.Ordinal);
        Assert.Contains("? params", drawing, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plot_leaves_out_what_it_cannot_place()
    {
        Assert.DoesNotContain("Unknown", Run("plot", "own.resnet.yaml"), StringComparison.Ordinal);
        Assert.Contains("The counts of these networks are not known", ToolRun.In(folder.Path, "plot", "own.resnet.yaml:Unknown").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary", "--markdown")]
    [InlineData("table", "--format", "markdown")]
    [InlineData("table", "--format", "html")]
    [InlineData("table", "--format", "latex")]
    [InlineData("table", "--format", "csv")]
    [InlineData("table", "--format", "json")]
    [InlineData("report")]
    public void Every_form_is_written_without_the_counts(string command, params string[] options) =>
        Assert.Contains("Mixer", Run([command, "own.resnet.yaml", .. options]), StringComparison.Ordinal);

    [Fact]
    public void A_model_card_is_written_without_the_counts()
    {
        var card = Run("emit", "own.resnet.yaml:Unknown", "--template", "model-card");

        Assert.Contains("| parameters | not known", card, StringComparison.Ordinal);
        Assert.DoesNotContain("memory of", card, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private string Run(params string[] arguments)
    {
        var run = ToolRun.In(folder.Path, arguments);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Out;
    }
}
