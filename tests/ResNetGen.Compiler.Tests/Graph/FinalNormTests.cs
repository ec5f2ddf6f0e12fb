using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Tests.Graph;

/// <summary><c>final_norm: false</c>: a pre-activation network whose last stage nothing closes.</summary>
public class FinalNormTests
{
    /// <summary>The PreActResNet50 of kuangliu/pytorch-cifar, whose last block goes straight to the pool (counted by running it).</summary>
    [Fact]
    public void A_widely_used_pre_activation_network_of_CIFAR_has_its_counts_without_the_final_norm()
    {
        var graph = Compiled.Network(PreActivation + "final_norm: false\n");

        Assert.Equal((23_509_066, 1_297_829_888, 295, 50), (graph.Parameters, graph.MultiplyAdds, graph.State.Count(), graph.Depth));
        Assert.Equal(["avgpool", "fc"], graph.Head.Select(layer => layer.Name));
    }

    [Fact]
    public void The_final_norm_has_a_scale_and_an_offset_for_each_channel()
    {
        var graph = Compiled.Network(PreActivation);

        Assert.Equal((23_509_066 + (2 * 2048), 300), (graph.Parameters, graph.State.Count()));
        Assert.Equal(["norm", "act", "avgpool", "fc"], graph.Head.Select(layer => layer.Name));
        Assert.IsType<BatchNormLayer>(graph.Head[0]);
    }

    private const string PreActivation =
        """
        name: PreActResNet50
        input: 3x32x32
        classes: 10
        stem: cifar
        block: bottleneck
        blocks: [3, 4, 6, 3]
        width: [64, 128, 256, 512]
        order: pre

        """;
}
