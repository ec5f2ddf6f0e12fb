using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Tests.Graph;

public class StemTests
{
    private static NetworkGraph With(string stem, string more = "") => Compiled.Network(
        $"""
        name: Net
        block: basic
        blocks: [1, 1]
        width: [16, 32]
        stem: {stem}
        {more}
        """);

    [Fact]
    public void One_convolution_is_conv1_and_bn1() =>
        Assert.Equal(["conv1", "bn1", "act1", "maxpool"], With("imagenet").Stem.Select(layer => layer.Name));

    [Fact]
    public void A_deep_stem_counts_three_indices_a_convolution_and_keeps_bn1_for_the_last() =>
        Assert.Equal(
            ["conv1.0", "conv1.1", "conv1.2", "conv1.3", "conv1.4", "conv1.5", "conv1.6", "bn1", "act1", "maxpool"],
            With("deep").Stem.Select(layer => layer.Name));

    [Fact]
    public void Indices_stay_when_a_norm_is_absent() =>
        Assert.Equal(
            ["conv1.0", "conv1.2", "conv1.3", "conv1.5", "conv1.6", "act1", "maxpool"], With("deep", "norm: none").Stem.Select(layer => layer.Name));

    [Fact]
    public void A_fourth_convolution_in_the_place_of_the_pool_is_maxpool_0() =>
        Assert.Equal(
            ["conv1.0", "conv1.3", "conv1.6", "maxpool.0"],
            With("[\"3x3, 32, stride 2\", \"3x3, 32\", \"3x3, 64\", \"3x3, 64, stride 2\"]").Stem.OfType<ConvolutionLayer>().Select(layer => layer.Name));

    [Fact]
    public void The_cifar_stem_has_the_first_stages_width_before_the_width_factor() =>
        Assert.Equal(new FeatureShape(16, 224, 224), With("cifar", "width_factor: 4").StemOutput);

    [Fact]
    public void In_pre_order_the_last_convolution_stands_alone() =>
        Assert.Equal(["conv1", "maxpool"], With("imagenet", "order: pre").Stem.Select(layer => layer.Name));

    [Fact]
    public void Without_a_stem_the_first_stage_takes_the_input()
    {
        var graph = With("none");

        Assert.Empty(graph.Stem);
        Assert.Equal(new FeatureShape(3, 224, 224), graph.Stages[0].Input);
    }

    [Fact]
    public void A_kernel_that_does_not_fit_its_input_is_reported_at_its_row()
    {
        const string yaml =
            """
            name: Net
            input: 3x6x6
            block: basic
            blocks: [1]
            width: [16]
            stem:
              - 3x3, 16
              - max pool 8x8, stride 2, padding 0
            """;
        var mistake = Compiled.Mistake(yaml);

        Assert.Equal(("RNG206", "8:5"), (mistake.Id, mistake.Span.StartPosition.ToString()));
        Assert.Equal("max pool 8x8, stride 2, padding 0", Compiled.Underlined(yaml, mistake));
        Assert.Contains("6 x 6 pixels", mistake.Message);
    }

    [Fact]
    public void A_pool_padded_by_more_than_half_its_kernel_is_reported()
    {
        var mistake = Compiled.Mistake(
            """
            name: Net
            block: basic
            blocks: [1]
            width: [16]
            stem: ["max pool 3x3, stride 2, padding 2"]
            """);

        Assert.Equal(("RNG211", "5:8"), (mistake.Id, mistake.Span.StartPosition.ToString()));
    }

    /// <summary>PyTorch's rule: ceil((n + 2p - K) / s) + 1 windows, of which none begins behind the map and its padding before.</summary>
    [Theory]
    [InlineData(112, "max pool 3x3, stride 2, padding 0, ceil", 56)]
    [InlineData(113, "max pool 3x3, stride 2, padding 0, ceil", 56)]
    [InlineData(112, "max pool 3x3, stride 2, padding 0", 55)]
    [InlineData(112, "max pool 3x3, stride 2, ceil", 57)]
    [InlineData(113, "max pool 3x3, stride 2, ceil", 57)]
    [InlineData(7, "max pool 2x2, stride 4, padding 1, ceil", 2)]
    [InlineData(10, "max pool 2x2, stride 4, padding 1", 3)]
    [InlineData(11, "max pool 2x2, stride 4, padding 1, ceil", 3)]
    [InlineData(6, "max pool 2x2, stride 7, padding 1, ceil", 1)]
    [InlineData(6, "max pool 2x2, stride 7, padding 1, zeros, ceil", 2)]
    [InlineData(112, "max pool 3x3, stride 2, zeros", 56)]
    public void A_pool_with_ceil_has_the_last_window_that_begins_on_the_map(int side, string pool, int expected)
    {
        // A size that is not divisible is a warning.
        var stem = SpecCompiler.Compile($"name: Net\ninput: 3x{side}x{side}\nblock: basic\nblocks: [1]\nwidth: [8]\nstem: [\"{pool}\"]\n").Networks.Single().Graph!.Stem;

        Assert.Equal(new FeatureShape(3, expected, expected), stem[^1].Output);
    }

    [Theory]
    [InlineData("avg pool 3x3, stride 2, zeros", "'zeros' goes with a max pool, and this is an average pool.")]
    [InlineData("avg pool 3x3, stride 2, ceil", "'ceil' goes with a max pool, and this is an average pool.")]
    [InlineData("max pool 2x2, stride 2, zeros", "'zeros' has no effect on a 2x2 pool without padding. Remove it, or write the padding, such as 'padding 1'.")]
    [InlineData("max pool 3x3, stride 2, zeroes", "Expected 'stride N', 'padding N', 'zeros' or 'ceil', but found 'zeroes'.")]
    [InlineData("3x3, 8, ceil", "Expected 'stride N' or 'padding N', but found 'ceil'.")]
    public void An_option_of_a_pool_that_has_no_meaning_is_refused(string row, string message)
    {
        var error = Assert.Single(SpecCompiler.Compile($"name: Net\nblock: basic\nblocks: [1]\nwidth: [8]\nstem: [\"{row}\"]\n").Diagnostics);

        Assert.Equal(("RNG110", message), (error.Id, error.Message));
    }
}
