using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Tests.Graph;

public class AttentionTests
{
    private static IEnumerable<int> Inner(string attention, string width = "[64, 128, 256, 512]") => Net(attention, width)
        .Stages.Select(stage => stage.Blocks[0].MainPath.Layers.OfType<SqueezeExcitationLayer>().Single().InnerChannels);

    private static NetworkGraph Net(string attention, string width = "[64, 128, 256, 512]") => Compiled.Network(
        $"""
        name: Net
        block: bottleneck
        blocks: 1
        width: {width}
        attention: {attention}
        """);

    [Fact]
    public void Squeeze_and_excitation_rounds_to_eights_as_timm_does()
    {
        Assert.Equal([16, 32, 64, 128], Inner("se(16)"));
        Assert.Equal([8, 8, 16], Inner("se(16)", "[20, 36, 60]"));
    }

    [Fact]
    public void The_exact_one_divides() => Assert.Equal([5, 9, 15], Inner("se(16, exact)", "[20, 36, 60]"));

    [Fact]
    public void A_ratio_is_of_the_channels() => Assert.Equal([64, 128, 256, 512], Inner("se(ratio 0.25)"));

    [Fact]
    public void Efficient_channel_attention_finds_its_kernel_from_the_channels() =>
        Assert.Equal(
            [5, 5, 5, 7],
            Net("eca").Stages.Select(stage => stage.Blocks[0].MainPath.Layers.OfType<EfficientChannelAttentionLayer>().Single().Kernel));

    /// <summary>timm's: 64 channels have 64/16 inner ones and cost 2 x 64 x 4 weights, twice; then come the 7x7 of two maps and the norm's scale and offset.</summary>
    [Fact]
    public void Convolutional_block_attention_costs_two_layers_and_a_convolution_of_two_maps()
    {
        var layers = Net("cbam(16)", "[16, 20, 6]").Stages.Select(stage => stage.Blocks[0].MainPath.Layers.OfType<ConvolutionalBlockAttentionLayer>().Single()).ToList();

        // Channels are four times the width: 24/16 rounds to 2, half up.
        Assert.Equal([4, 5, 2], layers.Select(layer => layer.InnerChannels));
        Assert.Equal((2 * 64 * 4) + (2 * 49) + 2, layers[0].Parameters);
        Assert.Equal((2 * 2 * 64 * 4) + (2 * 49 * 56 * 56), layers[0].MultiplyAdds);
        Assert.Equal(
            ["channel.fc1.weight", "channel.fc2.weight", "spatial.conv.conv.weight", "spatial.conv.bn.weight", "spatial.conv.bn.bias", "spatial.conv.bn.running_mean", "spatial.conv.bn.running_var", "spatial.conv.bn.num_batches_tracked"],
            layers[0].State.Select(entry => entry.Name.Substring("layer1.0.se.".Length)));
        Assert.Equal(3, Net("cbam(16, spatial 3)").Stages[0].Blocks[0].MainPath.Layers.OfType<ConvolutionalBlockAttentionLayer>().Single().Kernel);
    }

    [Fact]
    public void An_inner_size_of_convolutional_block_attention_is_never_0() =>
        Assert.Equal(1, Net("cbam(64)", "[4]").Stages[0].Blocks[0].MainPath.Layers.OfType<ConvolutionalBlockAttentionLayer>().Single().InnerChannels);

    [Fact]
    public void Attention_stands_behind_the_last_norm()
    {
        var path = Net("se(16)").Stages[0].Blocks[0].MainPath.Select(layer => layer.Name).ToList();

        Assert.Equal(["layer1.0.bn3", "layer1.0.se"], path.Skip(path.Count - 2));
    }

    [Fact]
    public void In_RegNetY_it_stands_behind_the_3x3_and_its_inner_width_follows_the_blocks_input()
    {
        var graph = Compiled.Network(
            """
            name: RegNetY200MF
            stem: ["3x3, 32, stride 2"]
            block: bottleneck
            regnet: { w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8 }
            attention: se(ratio 0.25)
            """);
        var block = graph.Stages[0].Blocks[0];

        Assert.Equal(
            ["conv1", "bn1", "act1", "conv2", "bn2", "act2", "se", "conv3", "bn3"], block.MainPath.Select(layer => layer.Name.Substring("layer1.0.".Length)));
        Assert.Equal([8, 6, 14, 38], graph.Stages.Select(stage => stage.Blocks[0].MainPath.Layers.OfType<SqueezeExcitationLayer>().Single().InnerChannels));
    }
}
