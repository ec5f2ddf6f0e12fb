using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Tests.Graph;

/// <summary><c>projection_kernel: 3</c>: SENet-154's projections.</summary>
public class ProjectionKernelTests
{
    /// <summary>timm's senet154 (timm 1.0.28, counted by running it), names, shapes and order of its state dict included.</summary>
    [Fact]
    public void SENet_154_has_its_published_counts_and_state_dict()
    {
        var graph = Compiled.Network(
            """
            name: SENet154
            stem: ["3x3, 64, stride 2", "3x3, 64", "3x3, 128", "max pool 3x3, stride 2"]
            block: "[1x1, 2w; 3x3, 4w, C=64; 1x1, 4w]"
            blocks: [3, 8, 36, 3]
            width: [64, 128, 256, 512]
            attention: se(16)
            projection_kernel: 3
            """);

        Assert.Equal((115_088_984, 20_688_363_520, 154), (graph.Parameters, graph.MultiplyAdds, graph.Depth));
        Assert.Equal(1144, graph.State.Count());
        Assert.Equal("3577eb23fb3f8fecfecd872d4a7db44bd7b891a4c3f678b15ba73ba420c130c7", StateLine.Sha256(graph.State.Select(StateLine.Of)));
    }

    [Theory]
    [InlineData("stride: [1, 2, 2]", "1x1, 32; 3x3, 64, stride 2; 3x3, 128, stride 2")]
    [InlineData("stride: [1, 1, 2]", "1x1, 32; 1x1, 64; 3x3, 128, stride 2")]
    [InlineData("stride: 1\ndilation: [1, 2, 1]", "1x1, 32; 3x3, 64; 1x1, 128")]
    [InlineData("stride: [1, 8, 2]\noutput_stride: 8", "1x1, 32; 3x3, 64, stride 8; 3x3, 128")]
    [InlineData("shortcut: projection_all", "1x1, 32; 1x1, 32; 3x3, 64, stride 2; 1x1, 64; 3x3, 128, stride 2; 1x1, 128")]
    public void A_projection_is_3x3_where_the_block_has_a_stride_or_the_stage_is_dilated(string settings, string projections)
    {
        var graph = Compiled.Network($"name: N\nstem: cifar\nblock: bottleneck\nblocks: 2\nwidth: [8, 16, 32]\nprojection_kernel: 3\n{settings}\n");
        var found = graph.Layers.OfType<ConvolutionLayer>().Where(layer => layer.Name.Contains(".downsample.", StringComparison.Ordinal)).ToList();

        Assert.Equal(projections, string.Join("; ", found.Select(layer => layer.Operation)));
        Assert.All(found, layer => Assert.Equal((layer.Kernel / 2, 1), (layer.Padding, layer.Dilation)));
    }
}
