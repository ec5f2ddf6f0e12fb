using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Tests.Graph;

public class AttentionTests
{
    private static IEnumerable<int> Inner(string attention, string width = "[64, 128, 256, 512]") => Net(attention, width)
        .Stages.Select(stage => stage.Blocks[0].MainPath.Layers.OfType<SqueezeExcitationLayer>().Single().InnerChannels);

    private static List<TLayer> Layers<TLayer>(string attention, string width)
        where TLayer : AttentionLayer => [.. Net(attention, width).Stages.Select(stage => stage.Blocks[0].MainPath.Layers.OfType<TLayer>().Single())];

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
        var layers = Layers<ConvolutionalBlockAttentionLayer>("cbam(16)", "[16, 20, 6]");

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

    /// <summary>timm's: a convolution to one channel, 64 to 8 channels and back, all with biases, and a layer norm between. 24/8 = 3, and 20/8 rounds to 3, half up.</summary>
    [Fact]
    public void Global_context_costs_a_map_of_weights_and_two_layers()
    {
        var layers = Layers<GlobalContextLayer>("gc(8)", "[16, 6, 5]");
        var added = Layers<GlobalContextLayer>("\"gc(8, add)\"", "[16, 6, 5]");

        Assert.Equal([8, 3, 3], layers.Select(layer => layer.InnerChannels));
        Assert.Equal(65 + (64 * 8) + 8 + 16 + (8 * 64) + 64, layers[0].Parameters);
        Assert.Equal((64 * 56 * 56) + (2 * 64 * 8), layers[0].MultiplyAdds);
        Assert.Equal(
            ["conv_attn.weight", "conv_attn.bias", "mlp_scale.fc1.weight", "mlp_scale.fc1.bias", "mlp_scale.norm.weight", "mlp_scale.norm.bias", "mlp_scale.fc2.weight", "mlp_scale.fc2.bias"],
            layers[0].State.Select(entry => entry.Name.Substring("layer1.0.se.".Length)));
        Assert.Equal(layers[0].Parameters, added[0].Parameters);
        Assert.All(added[0].State.Skip(2), entry => Assert.StartsWith("layer1.0.se.mlp_add.", entry.Name, StringComparison.Ordinal));
        Assert.Equal(1, Layers<GlobalContextLayer>("gc(64)", "[4]")[0].InnerChannels);
    }

    [Fact]
    public void Effective_squeeze_and_excitation_costs_one_square_layer()
    {
        var layer = Layers<EffectiveSqueezeExcitationLayer>("ese", "[16]")[0];

        Assert.Equal(((64 * 64) + 64, 64 * 64), (layer.Parameters, layer.MultiplyAdds));
        Assert.Equal(["layer1.0.se.fc.weight", "layer1.0.se.fc.bias"], layer.State.Select(entry => entry.Name));
    }

    /// <summary>The stem gives 64 channels, the first stage 4 x 20: 80/16 = 5; 64/0.25 = 16; 80 x 0.05625 = 4.5 rounds to the even 4.</summary>
    [Theory]
    [InlineData("{ kind: se(16), of: input }", "4 5", 80)]
    [InlineData("{ kind: \"se(16, exact)\", after: 3x3, of: input }", "4 5", 20)]
    [InlineData("{ kind: se(ratio 0.05625), after: 3x3, of: input }", "4 4", 20)]
    [InlineData("{ kind: se(16), after: 3x3 }", "8 8", 20)]
    public void An_inner_size_of_the_blocks_input_is_rounded_to_the_nearest_even_whole_number(string attention, string inner, int scaled)
    {
        var layers = Layers<SqueezeExcitationLayer>(attention, "[20, 36]");

        Assert.Equal(inner, string.Join(" ", layers.Select(layer => layer.InnerChannels)));
        Assert.Equal(scaled, layers[0].Shape.Channels);
    }

    [Theory]
    [InlineData("cbam(16)")]
    [InlineData("gc(16)")]
    [InlineData("eca")]
    [InlineData("ese")]
    [InlineData("\"se(4, exact)\"")]
    public void Any_kind_may_stand_behind_the_3x3(string kind)
    {
        var path = Net($"{{ kind: {kind}, after: 3x3 }}").Stages[1].Blocks[0].MainPath.Select(step => step.Name.Substring("layer2.0.".Length));

        Assert.Equal(["conv1", "bn1", "act1", "conv2", "bn2", "act2", "se", "conv3", "bn3"], path);
    }

    [Fact]
    public void A_part_of_the_input_that_leaves_no_channel_is_refused() => Assert.Contains(
        "conv2_x: this reduction leaves 0 inner channels; there must be between 1 and 2,147,483,647. Use a smaller one.",
        Compiled.Mistake("name: Net\nblock: bottleneck\nblocks: 1\nwidth: [64]\nattention: { kind: gc(1000), of: input }\n").Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_cell_without_a_3x3_has_no_place_behind_it() => Assert.EndsWith(
        "cannot use 'attention', because its cell has no kernel larger than 1x1 that attention could be behind.",
        Compiled.Mistake("networks:\n  Net: { block: \"[1x1, w; 1x1, w]\", blocks: 1, width: [8], attention: { kind: ese, after: 3x3 } }\n").Message,
        StringComparison.Ordinal);

    /// <summary>timm's gcresnext50ts has 15,667,320 parameters, 2,846,614,016 multiply-adds and 460 entries (timm 1.0.28, counted by running it).</summary>
    [Fact]
    public void GCResNeXt_50ts_is_a_ResNeXt_with_global_context_behind_the_3x3()
    {
        var graph = Compiled.Network(
            """
            name: GCResNeXt50ts
            stem: ["3x3, 24, stride 2", "3x3, 32", "3x3, 64", "max pool 3x3, stride 2"]
            block: bottleneck
            group_width: 32
            blocks: [3, 4, 6, 3]
            width: [64, 128, 256, 512]
            activation: silu
            attention: { kind: "gc(8, add)", after: 3x3 }
            """);

        Assert.Equal((15_667_320, 2_846_614_016, 460), (graph.Parameters, graph.MultiplyAdds, graph.State.Count()));
    }

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
