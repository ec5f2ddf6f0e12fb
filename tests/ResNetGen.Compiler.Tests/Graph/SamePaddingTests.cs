using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Tests.Graph;

public class SamePaddingTests
{
    private static NetworkGraph With(string more, string input = "3x224x224") => Compiled.Network(
        $"""
        name: Net
        input: {input}
        block: bottleneck
        blocks: [2, 2]
        width: [16, 32]
        {more}
        """);

    /// <summary>PyTorch's convolution with a padding of (K-1)/2, rounded down, loses a pixel.</summary>
    [Theory]
    [InlineData("centred", 63)]
    [InlineData("same", 64)]
    [InlineData("same_lower", 64)]
    public void An_even_kernel_keeps_the_size_of_the_map(string padding, int side) =>
        Assert.Equal(new FeatureShape(8, side, side), With($"padding: {padding}\nstem: 4x4, 8", input: "3x64x64").StemOutput);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    public void Without_padding_that_is_counted_a_pool_of_2x2_still_covers_every_pixel(int size, int expected)
    {
        var file = SpecCompiler.Compile($"name: Net\ninput: 3x{size}x{size}\nblock: basic\nblocks: [1]\nwidth: [8]\npadding: same\nstem: max pool 2x2, stride 2\n");

        Assert.Equal(new FeatureShape(3, expected, expected), Assert.Single(file.Networks).Graph!.StemOutput);
    }

    /// <summary>Centred, it would shift the map by half a pixel, and is refused.</summary>
    [Fact]
    public void An_even_kernel_may_be_in_a_block()
    {
        const string cells = "name: Net\ninput: 3x64x64\nstages:\n  a: \"[2x2, 8; 4x4, 8] x 2\"\n  b: \"[4x4, 16] x 1, stride 2\"\n";

        var graph = Compiled.Network($"{cells}padding: same\nstem: cifar\n");

        Assert.Equal([new(8, 64, 64), new(16, 32, 32)], graph.Stages.Select(stage => stage.Output));
        Assert.All(graph.Layers.OfType<ConvolutionLayer>().Where(layer => layer.Kernel % 2 == 0), layer => Assert.Equal(PaddingMode.Same, layer.PaddingMode));
        Assert.Equal(["RNG204", "RNG204"], SpecCompiler.Compile($"{cells}stem: cifar\n").Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void A_rows_own_padding_wins()
    {
        var graph = With("padding: same\nstem: [\"7x7, 8, stride 2, padding 3\", \"max pool 2x2, stride 2\"]");

        var convolution = Assert.IsType<ConvolutionLayer>(graph.Stem[0]);
        Assert.Equal((PaddingMode.Centred, 3), (convolution.PaddingMode, convolution.Padding));
        Assert.Equal(PaddingMode.Same, Assert.Single(graph.Stem.OfType<PoolLayer>()).PaddingMode);
    }

    [Theory]
    [InlineData("ceil", "'ceil' has no effect here: 'padding' lets the last window count already. Remove it, or write the row's own padding, such as 'padding 0'.")]
    [InlineData("zeros", "'zeros' is about pixels that the row itself counts, and 'padding' counts them here. Write how many, such as 'padding 1', or remove 'zeros'.")]
    [InlineData("zeros, ceil", "'zeros' is about pixels that the row itself counts, and 'padding' counts them here. Write how many, such as 'padding 1', or remove 'zeros'.")]
    public void What_a_pool_says_of_its_edges_goes_with_its_own_padding(string option, string message)
    {
        const string head = "padding: same\nblock: basic\nblocks: [1]\nwidth: [8]\nname: Net\n";

        var mistake = Compiled.Mistake($"{head}stem: [\"max pool 3x3, stride 2, {option}\"]\n");

        Assert.Equal(("RNG112", message), (mistake.Id, mistake.Message));
        Assert.Equal("1:10", mistake.Related!.Span.StartPosition.ToString());
        var pool = Assert.Single(Compiled.Network($"{head}stem: [\"max pool 3x3, stride 2, {option}, padding 1\"]\n").Stem.OfType<PoolLayer>());
        Assert.Equal((PaddingMode.Centred, 1), (pool.PaddingMode, pool.Padding));
        Assert.Equal(option.Contains("ceil", StringComparison.Ordinal) ? 113 : 112, pool.Output.Height);
    }

    [Fact]
    public void Where_the_maps_size_decides_nothing_padding_stays_centred()
    {
        var graph = With("padding: same\nshortcut: avgpool_projection");
        var modes = graph.Layers.ToDictionary(layer => layer.Name, layer => (layer as ConvolutionLayer)?.PaddingMode ?? (layer as PoolLayer)?.PaddingMode);

        Assert.Equal(PaddingMode.Same, modes["conv1"]);
        Assert.Equal(PaddingMode.Same, modes["maxpool"]);
        Assert.Equal(PaddingMode.Same, modes["layer2.0.conv2"]);
        Assert.Equal(PaddingMode.Same, modes["layer2.0.downsample.0"]);
        Assert.Equal(PaddingMode.Centred, modes["layer2.0.conv1"]);
        Assert.Equal(PaddingMode.Centred, modes["layer2.0.downsample.1"]);
        Assert.All(With("padding: same\nstride: 1\nstem: cifar").Layers.OfType<ConvolutionLayer>(), layer => Assert.Equal(PaddingMode.Centred, layer.PaddingMode));
    }

    /// <summary>A dilated kernel must see more than padding beside its centre.</summary>
    [Theory]
    [InlineData("centred", "stem: [\"6x6, 8, stride 2\", \"max pool 2x2, stride 2\"]", 4)]
    [InlineData("same", "stem: [\"6x6, 8, stride 2\", \"max pool 2x2, stride 2\"]", 1)]
    [InlineData("same", "stem: 3x3, 8, stride 2\ndilation: [1, 2]", 9)]
    public void Any_map_is_large_enough_but_for_dilated_kernels(string padding, string more, int smallest) =>
        Assert.Equal(smallest, With($"padding: {padding}\n{more}").SmallestInput);

    /// <summary>What is made of several convolutions sees as far as with centred padding.</summary>
    [Theory]
    [InlineData("scale: 4")]
    [InlineData("radix: 2")]
    [InlineData("select: sk")]
    public void What_stands_for_a_3x3_sees_as_far_as_before(string setting)
    {
        var (same, centred) = (With($"padding: same\n{setting}"), With(setting));

        Assert.Equal(centred.Layers.Select(layer => (layer.Window?.Kernel, layer.Window?.Stride)), same.Layers.Select(layer => (layer.Window?.Kernel, layer.Window?.Stride)));
        Assert.Equal(centred.Layers.Select(layer => layer.Output), same.Layers.Select(layer => layer.Output));
    }

    [Fact]
    public void It_changes_no_count_and_no_name_where_kernels_are_odd()
    {
        var (same, centred) = (With("padding: same_lower"), With("padding: centred"));

        Assert.Equal((centred.Parameters, centred.MultiplyAdds, centred.SmallestInput), (same.Parameters, same.MultiplyAdds, same.SmallestInput));
        Assert.Equal(centred.State, same.State);
        Assert.Equal(centred.Layers.Select(layer => layer.Output), same.Layers.Select(layer => layer.Output));
    }

    /// <summary>The listing names the stem whose rows say the same, as long as padding is centred.</summary>
    [Fact]
    public void A_stem_is_called_by_its_name_unless_its_own_padding_is_another()
    {
        const string stem = "[\"7x7, 64, stride 2, padding 3\", \"max pool 3x3, stride 2\"]";

        Assert.True(Binding.Bound.Small($"stem: {stem}").Stem.Value.SaysTheSame(Binding.Bound.Small("stem: imagenet").Stem.Value));
        Assert.False(Binding.Bound.Small($"stem: {stem}\npadding: same").Stem.Value.SaysTheSame(Binding.Bound.Small("stem: imagenet").Stem.Value));
        Assert.Equal("7x7, 64, stride 2, padding 3", Binding.Bound.Small($"stem: {stem}\npadding: same").Stem.Value.Rows[0].Text);
    }
}
