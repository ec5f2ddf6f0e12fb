using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Tests.Graph;

public class StandardizationTests
{
    private const string Bit = """
        name: BiT50x1
        block: bottleneck
        blocks: [3, 4, 6, 3]
        width: [64, 128, 256, 512]
        order: pre
        norm: group(32)
        convolution: standardized(1e-8)
        """;

    /// <summary>timm 1.0.28, <c>resnetv2_50x1_bit</c>.</summary>
    [Fact]
    public void BiT_has_the_published_counts()
    {
        var graph = Compiled.Network(Bit);

        Assert.Equal((25_549_352, 4_089_184_256, 50), (graph.Parameters, graph.MultiplyAdds, graph.Depth));
        Assert.Equal(153, graph.State.Count());
        Assert.Equal(new FeatureShape(2048, 7, 7), graph.Features);
    }

    [Fact]
    public void It_reaches_the_convolutions_of_stem_blocks_and_shortcuts()
    {
        var graph = Compiled.Network($"{Bit}\nattention: cbam(16)\n");

        Assert.All(graph.Layers.OfType<ConvolutionLayer>(), layer => Assert.Equal(1e-8, layer.Standardization));
        Assert.Contains(graph.Layers.OfType<ConvolutionLayer>(), layer => layer.Name == "conv1");
        Assert.Contains(graph.Layers.OfType<ConvolutionLayer>(), layer => layer.Name == "layer1.0.downsample.0");
    }

    /// <summary>What standardizes has no parameters.</summary>
    [Fact]
    public void It_changes_no_count_and_no_name()
    {
        var (with, without) = (Compiled.Network(Bit), Compiled.Network(Bit.Replace("standardized(1e-8)", "standard")));

        Assert.Equal((without.Parameters, without.MultiplyAdds), (with.Parameters, with.MultiplyAdds));
        Assert.Equal(without.State, with.State);
        Assert.All(without.Layers.OfType<ConvolutionLayer>(), layer => Assert.Null(layer.Standardization));
    }
}
