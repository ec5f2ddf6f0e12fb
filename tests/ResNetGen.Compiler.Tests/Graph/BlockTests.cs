using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Tests.Graph;

public class BlockTests
{
    private static BlockGraph SecondStage(string settings) => Compiled.Network(
        $"""
        name: Net
        blocks: [2, 2]
        width: [64, 128]
        {settings}
        """).Stages[1].Blocks[0];

    private static IEnumerable<string> Path(BlockGraph block) => block.MainPath.Select(layer => layer.Name.Substring(block.Name.Length + 1));

    private static IEnumerable<string> Shortcut(BlockGraph block) =>
        Assert.IsType<ProjectionShortcut>(block.Shortcut).Layers.Select(layer => layer.Name.Substring(block.Name.Length + 1));

    [Fact]
    public void Post_order_ends_the_main_path_with_a_norm_and_activates_the_sum()
    {
        var block = SecondStage("block: basic");

        Assert.Equal(["conv1", "bn1", "act1", "conv2", "bn2"], Path(block));
        Assert.Equal("layer2.0.act2", block.FinalActivation!.Name);
        Assert.Equal(["downsample.0", "downsample.1"], Shortcut(block));
        Assert.Equal(0, block.ShortcutAfter);
    }

    [Fact]
    public void Pre_order_begins_with_norm_and_activation_and_the_projection_is_bare_behind_them()
    {
        var block = SecondStage("block: basic\norder: pre");

        Assert.Equal(["bn1", "act1", "conv1", "bn2", "act2", "conv2"], Path(block));
        Assert.Null(block.FinalActivation);
        Assert.Equal(["downsample.0"], Shortcut(block));
        Assert.Equal(2, block.ShortcutAfter);
    }

    [Fact]
    public void In_pre_order_an_identity_sees_the_raw_input()
    {
        var graph = Compiled.Network("name: Net\nblock: basic\nblocks: [1]\nwidth: [64]\norder: pre\n");

        Assert.Equal((typeof(IdentityShortcut), 0), (graph.Stages[0].Blocks[0].Shortcut.GetType(), graph.Stages[0].Blocks[0].ShortcutAfter));
        Assert.Equal(["norm", "act", "avgpool", "fc"], graph.Head.Select(layer => layer.Name));
    }

    [Fact]
    public void Dropout_stands_before_every_convolution_but_the_first()
    {
        Assert.Equal(["conv1", "bn1", "act1", "drop2", "conv2", "bn2"], Path(SecondStage("block: basic\ndropout: 0.3")));
        Assert.Equal(["bn1", "act1", "conv1", "bn2", "act2", "drop2", "conv2"], Path(SecondStage("block: basic\ndropout: 0.3\norder: pre")));
    }

    [Fact]
    public void An_average_pool_shortcut_pools_then_projects_at_stride_1()
    {
        var block = SecondStage("block: bottleneck\nshortcut: avgpool_projection");

        Assert.Equal(["downsample.0", "downsample.1", "downsample.2"], Shortcut(block));
        Assert.Equal(1, Assert.IsType<ProjectionShortcut>(block.Shortcut).Layers.OfType<ConvolutionLayer>().Single().Stride);
    }

    [Fact]
    public void An_average_pool_shortcut_keeps_its_indices_where_no_pool_is_needed() =>
        Assert.Equal(["downsample.1", "downsample.2"], Shortcut(SecondStage("block: bottleneck\nshortcut: avgpool_projection\nstride: 1")));

    [Fact]
    public void Option_A_pads_with_zeros_where_the_dimensions_change()
    {
        var shortcut = Assert.IsType<ZeroPadShortcut>(SecondStage("block: basic\nshortcut: zero_pad").Shortcut);

        Assert.Equal((2, 64), (shortcut.Stride, shortcut.NewChannels));
    }

    [Fact]
    public void Option_C_projects_in_every_block() =>
        Assert.All(
            Compiled.Network("name: Net\nblock: basic\nblocks: [2, 2]\nwidth: [64, 128]\nshortcut: projection_all\n").Stages.SelectMany(stage => stage.Blocks),
            block => Assert.IsType<ProjectionShortcut>(block.Shortcut));

    [Fact]
    public void Drop_path_grows_linearly_over_the_blocks_of_the_network()
    {
        var graph = Compiled.Network("name: Net\nblock: basic\nblocks: [2, 3]\nwidth: [64, 128]\ndrop_path: 0.2\n");

        Assert.Equal(
            [0, 0.05, 0.1, 0.15, 0.2],
            graph.Stages.SelectMany(stage => stage.Blocks).Select(block => Math.Round(block.MainPath.Layers.OfType<DropPathLayer>().Single().Probability, 12)));
    }

    [Fact]
    public void A_single_block_drops_with_the_full_rate() =>
        Assert.Equal(
            0.2,
            Compiled.Network("name: Net\nblock: basic\nblocks: [1]\nwidth: [64]\ndrop_path: 0.2\n").Stages[0].Blocks[0].MainPath.Layers.OfType<DropPathLayer>().Single().Probability);

    [Fact]
    public void A_zero_initialised_residual_zeroes_the_last_norm_and_without_one_the_last_convolution()
    {
        Assert.True(SecondStage("block: basic\nzero_init_residual: true").MainPath.Layers.OfType<NormLayer>().Last().ZeroInit);
        Assert.False(SecondStage("block: basic\nzero_init_residual: true").MainPath.Layers.OfType<NormLayer>().First().ZeroInit);
        Assert.True(SecondStage("block: basic\nzero_init_residual: true\norder: pre").MainPath.Layers.OfType<ConvolutionLayer>().Last().ZeroInit);
        Assert.True(SecondStage("block: basic\nzero_init_residual: true\nnorm: none").MainPath.Layers.OfType<ConvolutionLayer>().Last().ZeroInit);
    }

    [Fact]
    public void Biases_stand_on_all_convolutions_or_on_the_main_path()
    {
        static bool ShortcutHasBias(BlockGraph block) => ((ProjectionShortcut)block.Shortcut).Layers.OfType<ConvolutionLayer>().Single().Bias;

        Assert.True(ShortcutHasBias(SecondStage("block: basic\nbias: true")));
        Assert.False(ShortcutHasBias(SecondStage("block: basic\nbias: main_path")));
        Assert.All(SecondStage("block: basic\nbias: main_path").MainPath.Layers.OfType<ConvolutionLayer>(), convolution => Assert.True(convolution.Bias));
    }

    [Fact]
    public void ResNeXts_base_width_makes_the_inner_width_and_leaves_the_output()
    {
        var block = SecondStage("block: bottleneck\ncardinality: 32\nbase_width: 4");

        Assert.Equal([(256, 1), (256, 32), (512, 1)], block.MainPath.Layers.OfType<ConvolutionLayer>().Select(layer => (layer.Output.Channels, layer.Groups)));
    }

    [Fact]
    public void Multiples_of_w_stand_in_a_cell()
    {
        var block = SecondStage("block: \"[1x1, 4w; 3x3, 4w, C; 1x1, w/2]\"\ncardinality: 8");

        Assert.Equal([(512, 1), (512, 8), (64, 1)], block.MainPath.Layers.OfType<ConvolutionLayer>().Select(layer => (layer.Output.Channels, layer.Groups)));
    }
}
