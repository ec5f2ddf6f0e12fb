using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Tests.Graph;

/// <summary>Dilated backbones, against torchvision's <c>replace_stride_with_dilation</c>.</summary>
public class DilationTests
{
    private static NetworkGraph ResNet50(string more) => Compiled.Network(
        $"""
        name: Net
        block: bottleneck
        blocks: [3, 4, 6, 3]
        width: [64, 128, 256, 512]
        {more}
        """);

    private static IEnumerable<(int Stride, int Dilation)> Spatial(NetworkGraph graph, int stage) =>
        graph.Stages[stage].Blocks.SelectMany(block => block.MainPath.Layers).OfType<ConvolutionLayer>()
            .Where(convolution => convolution.Kernel == 3).Select(convolution => (convolution.Stride, convolution.Dilation));

    [Fact]
    public void Output_stride_8_trades_the_strides_of_the_last_two_stages_for_dilation_2_and_4()
    {
        var graph = ResNet50("output_stride: 8");

        Assert.Equal(8, graph.Reduction);
        Assert.Equal((28, 28), (graph.Features.Height, graph.Features.Width));
        Assert.Equal([(2, 1), (1, 1), (1, 1), (1, 1)], Spatial(graph, 1));
        Assert.Equal([(1, 1), (1, 2), (1, 2), (1, 2), (1, 2), (1, 2)], Spatial(graph, 2));
        Assert.Equal([(1, 2), (1, 4), (1, 4)], Spatial(graph, 3));
    }

    [Fact]
    public void In_a_basic_block_only_the_convolution_that_would_carry_the_stride_keeps_the_old_dilation()
    {
        var graph = Compiled.Network(
            """
            name: Net
            block: basic
            blocks: [2, 2, 2, 2]
            width: [64, 128, 256, 512]
            output_stride: 16
            """);

        Assert.Equal([(1, 1), (1, 2), (1, 2), (1, 2)], Spatial(graph, 3));
    }

    [Theory]
    [InlineData("output_stride: 8\nstages:\n  a: { block: bottleneck, width: 8, blocks: 1, dilation: 1 }\n  b: { block: bottleneck, width: 8, blocks: 2, stride: 4, dilation: [1, 1] }\n")]
    [InlineData("stages:\n  a: { block: \"[1x1, 8; 1x1, 8]\", blocks: 1, dilation: [1] }\n")]
    [InlineData("stages:\n  a: { block: { class: A.B, parameters: 0, macs: 0 }, width: 8, blocks: 2, dilation: [1, 1] }\n")]
    public void A_list_of_ones_has_no_effect_and_is_allowed_everywhere(string stages)
    {
        var plain = stages.Replace(", dilation: [1, 1]", "", StringComparison.Ordinal).Replace(", dilation: [1]", "", StringComparison.Ordinal);

        Assert.Equal(Compiled.Network($"name: Net\n{plain}").Layers.Select(layer => layer.Structure), Compiled.Network($"name: Net\n{stages}").Layers.Select(layer => layer.Structure));
    }

    /// <summary>SKNet's second 3x3 reaches two pixels to each side, or as many more as the stage is dilated.</summary>
    [Theory]
    [InlineData(2, "select: sk", 2)]
    [InlineData(1, "select: sk", 2)]
    [InlineData(4, "select: sk\ndilation: 2", 4)]
    public void The_far_path_of_a_selective_kernel_must_see_more_than_padding(int side, string settings, int reach)
    {
        var yaml = $"name: Net\ninput: 3x{side}x{side}\nstem: cifar\nblock: basic\nblocks: [1]\nwidth: [8]\n{settings}\n";

        var mistake = Compiled.Mistake(yaml);

        Assert.Equal(("RNG207", "sk"), (mistake.Id, Compiled.Underlined(yaml, mistake)));
        Assert.Contains($"reaches {reach} pixels to each side, but its input has only {side} x {side} pixels", mistake.Message, StringComparison.Ordinal);
        Assert.Equal(reach + 1, Compiled.Network(yaml.Replace($"3x{side}x{side}", $"3x{reach + 1}x{reach + 1}", StringComparison.Ordinal)).Features.Height);
    }

    [Fact]
    public void Output_stride_leaves_the_parameters_alone() => Assert.Equal(ResNet50("").Parameters, ResNet50("output_stride: 16").Parameters);

    [Fact]
    public void Dilation_leaves_the_stride_and_applies_from_the_first_block()
    {
        var graph = ResNet50("dilation: [1, 1, 1, 2]");

        Assert.Equal([(2, 2), (1, 2), (1, 2)], Spatial(graph, 3));
        Assert.Equal(32, graph.Reduction);
    }

    /// <summary>DeepLab's multi-grid (arXiv:1706.05587, section 3.2): as rows of one block it would have other names for its weights.</summary>
    [Fact]
    public void A_list_in_a_row_dilates_each_block_of_the_stage_and_keeps_the_names_and_the_parameters()
    {
        const string rows = """
            name: MultiGrid
            block: bottleneck
            classes: none
            stages:
              a: { blocks: 3, width: 64 }
              b: { blocks: 4, width: 128 }
              c: { blocks: 6, width: 256 }
              d: { blocks: 3, width: 512, stride: 1, dilation: [2, 4, 8] }
            """;
        var graph = Compiled.Network(rows);
        var plain = ResNet50("classes: none");

        Assert.Equal([(1, 2), (1, 4), (1, 8)], Spatial(graph, 3));
        Assert.Equal(plain.Parameters, graph.Parameters);
        Assert.Equal(plain.State.Select(entry => entry.Name), graph.State.Select(entry => entry.Name));
        Assert.Equal(16, graph.Reduction);
    }

    [Fact]
    public void A_list_of_equal_dilations_is_that_dilation()
    {
        Assert.Equal(
            Spatial(ResNet50("dilation: [1, 1, 1, 2]"), 3),
            Spatial(ResNet50("dilation: [1, 1, 1, [2, 2, 2]]"), 3));
    }

    [Fact]
    public void A_dilated_kernel_that_sees_only_padding_is_reported_at_the_dilation()
    {
        const string yaml =
            """
            name: Net
            block: bottleneck
            blocks: [3, 4, 6, 3]
            width: [64, 128, 256, 512]
            dilation: [1, 1, 1, 14]
            """;
        var mistake = Compiled.Mistake(yaml);

        Assert.Equal(("RNG207", "5:21"), (mistake.Id, mistake.Span.StartPosition.ToString()));
        Assert.Contains("14 x 14", mistake.Message);
    }

    [Fact]
    public void A_stride_that_would_go_past_becomes_dilation_also_where_the_total_then_stays_below()
    {
        var graph = Compiled.Network("name: Net\ninput: 3x81x81\nstem: none\nblock: basic\nblocks: 2\nwidth: 8\nstride: [3, 3, 3]\noutput_stride: 8\n");

        Assert.Equal(3, graph.Reduction);
        Assert.Equal([(1, 3), (1, 9), (1, 9), (1, 9)], Spatial(graph, 2));
    }

    [Fact]
    public void An_output_stride_that_the_stem_alone_goes_past_is_reported()
    {
        var mistake = Compiled.Mistake(
            """
            name: Net
            stem: ["7x7, 64, stride 4", "max pool 3x3, stride 4"]
            block: basic
            blocks: [2, 2, 2]
            width: [16, 32, 64]
            output_stride: 8
            """);

        Assert.Equal(("RNG209", "6:16"), (mistake.Id, mistake.Span.StartPosition.ToString()));
        Assert.Contains("the stem alone has a total stride of 16", mistake.Message);
    }
}
