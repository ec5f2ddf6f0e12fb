using System.Text.Json;
using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Syntax;
using ResNetGen.Reports.Summary;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class SummaryTests
{
    [Theory]
    [InlineData("stage")]
    [InlineData("block")]
    [InlineData("layer")]
    public void The_table_is_as_fine_as_asked_for(string depth) =>
        Snapshot.Verify(ToolRun.In(SampleSpecs.Folder, "summary", "tiny.resnet.yaml", "TinyBottleneck", "--depth", depth).Transcript, $"summary.{depth}");

    [Theory]
    [InlineData("--json", "json")]
    [InlineData("--csv", "csv")]
    [InlineData("--markdown", "md")]
    public void The_table_is_written_for_programs_and_pages_too(string option, string extension) =>
        Snapshot.Verify(ToolRun.In(SampleSpecs.Folder, "summary", "tiny.resnet.yaml", "TinyBasic", option).Out, $"summary.{option.TrimStart('-')}", extension);

    [Fact]
    public void ResNet50_has_the_figures_of_the_literature()
    {
        var summary = Json("summary", "resnet50", "--json");

        Assert.Equal(25_557_032, summary.GetProperty("parameters").GetInt64());
        Assert.Equal(4_089_184_256, summary.GetProperty("macs").GetInt64());
        var fields = summary.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("name").GetString()!, row => row.GetProperty("receptiveField"));

        // 7, 11, 35, 91, 267, 427: the fields of the 1x1-3x3-1x1 bottlenecks with their stride in the 3x3.
        Assert.Equal([7, 11, 35, 91, 267, 427], ((string[])["conv1", "maxpool", "conv2_x", "conv3_x", "conv4_x", "conv5_x"]).Select(name => fields[name].GetInt32()));
        Assert.Equal(JsonValueKind.Null, fields["fc"].ValueKind);
    }

    /// <summary>The 7x7 of CBAM's second part sees three pixels to each side; the map whose channels are scaled is one more than squeeze-and-excitation makes.</summary>
    [Fact]
    public void Attention_over_pixels_widens_the_receptive_field_and_makes_a_map()
    {
        const string spec = "name: Net\ninput: 3x32x32\nstem: cifar\nblock: basic\nblocks: [1]\nwidth: [16]\nattention: ";
        SummaryRow[] Rows(string attention, out MemoryEstimate memory)
        {
            var diagnostics = new DiagnosticBag();
            var bound = Binder.Bind(SpecParser.Parse(spec + attention + "\n", diagnostics)!, diagnostics).Networks[0].Spec!;
            var summary = SummaryBuilder.Build(bound, GraphBuilder.Attempt(bound, diagnostics), 1, SummaryDepth.Layer);
            memory = summary.Memory!;
            return [.. summary.Rows];
        }

        var cbam = Rows("cbam(16)", out var withPixels);
        var se = Rows("se(16)", out var withChannels);

        Assert.Equal(7, se.Single(row => row.Name == "layer1.0.se").ReceptiveField);
        Assert.Equal(7 + 6, cbam.Single(row => row.Name == "layer1.0.se").ReceptiveField);
        Assert.Equal(4L * 16 * 32 * 32, withPixels.SavedMaps - withChannels.SavedMaps);
        Assert.True(withPixels.PeakMaps > withChannels.PeakMaps);
    }

    /// <summary>The module is there in every block of the class, and does nothing where the stride is 1.</summary>
    [Fact]
    public void A_filter_has_a_line_only_where_it_takes_a_stride()
    {
        var diagnostics = new DiagnosticBag();
        var bound = Binder.Bind(
            SpecParser.Parse("name: Net\ninput: 3x32x32\nstem: cifar\nblock: basic\nblocks: [1, 2]\nwidth: [8, 16]\nanti_alias: blur\n", diagnostics)!, diagnostics).Networks[0].Spec!;

        var summary = SummaryBuilder.Build(bound, GraphBuilder.Attempt(bound, diagnostics), 1, SummaryDepth.Layer);

        Assert.Equal(["layer2.0.aa1"], summary.Rows.Where(row => row.Operation.Contains("blur", StringComparison.Ordinal)).Select(row => row.Name));
    }

    [Fact]
    public void Another_input_changes_shapes_and_multiply_adds_but_no_parameters()
    {
        var summary = Json("summary", "resnet50", "--json", "--input", "3x320x320");

        Assert.Equal([3, 320, 320], summary.GetProperty("input").EnumerateArray().Select(side => side.GetInt32()));
        Assert.Equal(25_557_032, summary.GetProperty("parameters").GetInt64());
        var last = summary.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("name").GetString() == "conv5_x");
        Assert.Equal([2048, 10, 10], last.GetProperty("output").EnumerateArray().Select(side => side.GetInt32()));

        // Convolutions cost in proportion to the area, the classifier always the same.
        Assert.Equal(((4_089_184_256L - 2_048_000) / 49 * 100) + 2_048_000, summary.GetProperty("macs").GetInt64());
    }

    [Fact]
    public void An_input_with_its_channels_last_is_warned_of_as_in_a_spec()
    {
        var result = ToolRun.In(SampleSpecs.Folder, "summary", "resnet18", "--input", "320x320x3");

        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal(
            "resnetgen: warning: '--input' is channels x height x width, so that 320x320x3 has 320 channels. Did you mean height x width x channels? That is '3x320x320' here.\n",
            result.Error);
        Assert.Empty(ToolRun.In(SampleSpecs.Folder, "summary", "resnet18", "--input", "3x320x320").Error);
    }

    [Fact]
    public void A_batch_multiplies_the_memory_of_maps_and_not_of_weights()
    {
        var one = Json("summary", "resnet50", "--json").GetProperty("memory");
        var many = Json("summary", "resnet50", "--json", "--batch", "32").GetProperty("memory");

        Assert.Equal(one.GetProperty("weights").GetInt64(), many.GetProperty("weights").GetInt64());
        Assert.Equal(32 * one.GetProperty("liveMaps").GetInt64(), many.GetProperty("liveMaps").GetInt64());
        Assert.Equal(32 * one.GetProperty("keptMaps").GetInt64(), many.GetProperty("keptMaps").GetInt64());
    }

    [Fact]
    public void Weights_take_four_bytes_a_number_and_eight_a_counter()
    {
        var memory = Json("summary", "resnet50", "--json").GetProperty("memory");

        // 53,120 running means and variances, 53 counters.
        Assert.Equal((4L * (25_557_032 + 53_120)) + (8 * 53), memory.GetProperty("weights").GetInt64());
    }

    [Fact]
    public void After_a_shape_error_the_table_goes_up_to_the_layer_that_fails()
    {
        var result = ToolRun.In(SampleSpecs.Folder, "summary", "too-small.resnet.yaml", "--depth", "layer");

        Assert.Equal(ExitCode.SpecError, result.ExitCode);
        Snapshot.Verify(result.Transcript, "summary.shape-error");
    }

    [Fact]
    public void A_larger_input_can_mend_a_shape_error() =>
        Assert.Equal(ExitCode.Success, ToolRun.In(SampleSpecs.Folder, "summary", "too-small.resnet.yaml", "--input", "3x64x64").ExitCode);

    [Theory]
    [InlineData("--input", "320x320")]
    [InlineData("--input", "3x0x320")]
    [InlineData("--batch", "0")]
    [InlineData("--depth", "deep")]
    public void A_value_that_means_nothing_is_refused(string option, string value) =>
        Assert.Equal(ExitCode.Usage, ToolRun.In(SampleSpecs.Folder, "summary", "resnet50", option, value).ExitCode);

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    public void A_narrow_window_keeps_its_lines_short(int width)
    {
        var result = ToolRun.With(new() { Width = width }, "summary", "resnet50");
        var table = result.Out.Split('\n').Skip(1).TakeWhile(line => !line.StartsWith("parameters:"));

        Assert.All(table, line => Assert.InRange(line.Length, 0, width));
        Assert.Contains("14,964,736", result.Out);
    }

    [Fact]
    public void Without_unicode_the_table_is_ascii() =>
        Assert.DoesNotContain(ToolRun.With(new() { Unicode = false }, "summary", "resnet50").Out, character => character > '\u007f');

    private static JsonElement Json(params string[] args) => JsonDocument.Parse(ToolRun.In(SampleSpecs.Folder, args).Out).RootElement[0];
}
