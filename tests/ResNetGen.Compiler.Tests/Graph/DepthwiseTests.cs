using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Tests.Graph;

/// <summary>Groups of a cell that are a multiple of the width: <c>C=w</c>, <c>C=4w</c>.</summary>
public class DepthwiseTests
{
    /// <summary>The second stage's second block: 64 to 256 channels, 9 weights for each of them, and back, with three norms.</summary>
    [Fact]
    public void A_depthwise_cell_has_a_filter_for_each_channel()
    {
        var graph = Compiled.Network("name: A\nblock: \"[1x1, 4w; 3x3, 4w, C=4w; 1x1, w]\"\nblocks: [2, 2]\nwidth: [32, 64]\n");
        var convolutions = graph.Stages.Select(stage => stage.Blocks[0].MainPath.Layers.OfType<ConvolutionLayer>().Single(layer => layer.Kernel == 3)).ToList();

        Assert.Equal([(128, 128), (256, 256)], convolutions.Select(layer => (layer.Output.Channels, layer.Groups)));
        Assert.Equal((64 * 256) + (9 * 256) + (256 * 64) + (2 * (256 + 256 + 64)), graph.Stages[1].Blocks[1].Layers.Sum(layer => layer.Parameters));
        Assert.Equal("[1x1, 256; 3x3, 256, C=256; 1x1, 64]", graph.Stages[1].Cell);
    }

    [Theory]
    [InlineData("C=w", "width: 16", 16)]
    [InlineData("C=w/2", "width: 16", 8)]
    [InlineData("C=0.5w", "width: 16", 8)]
    [InlineData("C=w", "width: 16\nwidth_factor: 2", 32)]
    public void Groups_follow_the_width(string groups, string width, int count)
    {
        var graph = Compiled.Network($"name: A\nstem: [\"3x3, 32\"]\nstages: 1\nblock: \"[3x3, 2w, {groups}; 3x3, 2w]\"\nblocks: 1\n{width}\n");

        Assert.Equal(count, ((ConvolutionLayer)graph.Stages[0].Blocks[0].MainPath.Layers.First()).Groups);
    }

    [Fact]
    public void A_multiple_that_is_not_whole_is_told_as_groups() => Assert.Contains(
        "with w = 9 this convolution has 4.5 groups, which is not a whole positive number",
        Compiled.Mistake("name: A\nstages: 1\nblock: \"[3x3, 2w, C=w/2; 3x3, 2w]\"\nblocks: 1\nwidth: 9\n").Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_cell_without_a_bare_C_has_no_cardinality() => Assert.Contains(
        "its cell has no 'C'",
        Compiled.Mistake("name: A\nstages: 1\nblock: \"[3x3, w, C=w; 3x3, w]\"\nblocks: 1\nwidth: 64\ncardinality: 4\n").Message,
        StringComparison.Ordinal);
}
