using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Tests.Graph;

/// <summary>The best known network, against what torchvision builds.</summary>
public class ResNet50Tests
{
    private const string Spec =
        """
        name: ResNet50
        block: bottleneck
        blocks: [3, 4, 6, 3]
        width: [64, 128, 256, 512]
        """;

    [Fact]
    public void It_has_the_parameters_multiply_adds_and_depth_of_torchvisions()
    {
        var graph = Compiled.Network(Spec);

        Assert.Equal((25_557_032, 4_089_184_256, 50), (graph.Parameters, graph.MultiplyAdds, graph.Depth));
    }

    [Fact]
    public void Every_stage_has_its_shape_and_reduction()
    {
        var graph = Compiled.Network(Spec);

        Assert.Equal(new FeatureShape(64, 56, 56), graph.StemOutput);
        Assert.Equal(
            [("conv2_x", new(256, 56, 56), 4), ("conv3_x", new(512, 28, 28), 8), ("conv4_x", new(1024, 14, 14), 16), ("conv5_x", new(2048, 7, 7), 32)],
            graph.Stages.Select(stage => (stage.Name, stage.Output, stage.Reduction)));
    }

    [Fact]
    public void The_stride_sits_on_the_3x3_and_in_the_2015_paper_on_the_first_1x1()
    {
        Assert.Equal([1, 2, 1], Strides(Compiled.Network(Spec)));
        Assert.Equal([2, 1, 1], Strides(Compiled.Network(Spec + "\nstride_in: 1x1")));
        Assert.Equal(3_857_973_248, Compiled.Network(Spec + "\nstride_in: 1x1").MultiplyAdds);
    }

    [Fact]
    public void Only_blocks_that_change_the_dimensions_have_a_projection()
    {
        var graph = Compiled.Network(Spec);

        Assert.All(graph.Stages, stage => Assert.IsType<ProjectionShortcut>(stage.Blocks[0].Shortcut));
        Assert.All(graph.Stages.SelectMany(stage => stage.Blocks.Skip(1)), block => Assert.IsType<IdentityShortcut>(block.Shortcut));
    }

    [Fact]
    public void The_same_table_by_rows_is_the_same_graph()
    {
        var rows = Compiled.Network(
            """
            name: ResNet50
            stages:
              conv2_x: "[1x1, 64; 3x3, 64; 1x1, 256] x 3"
              conv3_x: "[1x1, 128; 3x3, 128; 1x1, 512] x 4, stride 2"
              conv4_x: "[1x1, 256; 3x3, 256; 1x1, 1024] x 6"
              conv5_x: { block: bottleneck, width: 512, blocks: 3 }
            """);

        Assert.Equal(Compiled.Network(Spec), rows);
    }

    private static IEnumerable<int> Strides(NetworkGraph graph) =>
        graph.Stages[1].Blocks[0].MainPath.Layers.OfType<ConvolutionLayer>().Select(convolution => convolution.Stride);
}
