using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Tests.Graph;

/// <summary><c>activation: prelu</c>: a parameter for each channel (arXiv:1502.01852).</summary>
public class PreluTests
{
    /// <summary>Two activations of 8 channels in the stem and behind the first 3x3, one of 8 behind the addition; in the second block two of 16.</summary>
    [Theory]
    [InlineData("post", "act1 8, layer1.0.act1 8, layer1.0.act2 8, layer2.0.act1 16, layer2.0.act2 16")]
    [InlineData("pre", "layer1.0.act1 8, layer1.0.act2 8, layer2.0.act1 8, layer2.0.act2 16, act 16")]
    public void Every_activation_has_its_own_parameters_under_its_name(string order, string parameters)
    {
        var text = $"name: N\nstem: [\"3x3, 8\"]\nblock: basic\nblocks: 1\nwidth: [8, 16]\norder: {order}\n";
        var (plain, graph) = (Compiled.Network(text), Compiled.Network(text + "activation: prelu\n"));
        var slopes = graph.State.Where(entry => entry.Layer.Substring(entry.Layer.LastIndexOf('.') + 1).StartsWith("act", StringComparison.Ordinal)).ToList();

        Assert.Equal(parameters.Split(", ").Order(), slopes.Select(entry => $"{entry.Layer} {Assert.Single(entry.Shape)}").Order());
        Assert.All(slopes, entry => Assert.Equal(("weight", true), (entry.Part, entry.IsParameter)));
        Assert.Equal(plain.Parameters + slopes.Sum(entry => entry.Elements), graph.Parameters);
        Assert.Equal(plain.MultiplyAdds, graph.MultiplyAdds);
        Assert.All(graph.Layers.OfType<ActivationLayer>(), layer => Assert.Equal("prelu", layer.Operation));
    }

    [Fact]
    public void A_container_of_the_stem_holds_it_under_its_index()
    {
        var graph = Compiled.Network("name: N\nstem: [\"3x3, 8\", \"3x3, 16\"]\nblock: basic\nblocks: 1\nwidth: [16]\nactivation: prelu\n");

        Assert.Equal(["conv1.2.weight", "act1.weight"], graph.Stem.OfType<ActivationLayer>().SelectMany(layer => layer.State).Select(entry => entry.Name));
    }
}
