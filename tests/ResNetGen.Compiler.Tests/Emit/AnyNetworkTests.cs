using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Code that works on any generated network, by the interface that all of them have.</summary>
[Collection(RandomNumbers.Name)]
public class AnyNetworkTests
{
    public static TheoryData<string> Names => EmittedCodeTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_says_what_it_is(string name)
    {
        var graph = CompiledSamples.Graphs[name];
        using var network = (IGeneratedNetwork)Emitted.Make(CompiledSamples.Get(name));

        var description = network.Description;

        Assert.Equal((graph.Name, graph.Parameters, graph.MultiplyAdds, graph.Classes), (description.Name, description.ParameterCount, description.MultiplyAdds, description.Classes));
        using var another = description.Create();
        Assert.Equal(network.GetType(), another.GetType());
    }

    [Theory]
    [InlineData("bottleneck")]
    [InlineData("no head")]
    [InlineData("split, nested")]
    public void A_network_and_its_inference_form_give_feature_maps_and_scores_to_who_does_not_know_its_class(string name)
    {
        var graph = CompiledSamples.Graphs[name];
        using var network = (IGeneratedNetwork)InferenceForms.Trained(name);
        using var inference = network.ToInference();
        using var input = rand(2, 3, 32, 32);
        using var gradients = no_grad();

        using var maps = network.forward_features(input);
        using var inferred = ((IFeatureExtractor)inference).forward_features(input);
        using var result = network.call(input);
        using var inferredResult = inference.call(input);

        Assert.Equal(graph.Stages.Select(stage => new long[] { 2, stage.Output.Channels, stage.Output.Height, stage.Output.Width }), maps.Tensors.Select(map => map.shape));
        Assert.All(maps.Tensors.Zip(inferred.Tensors), pair => Assert.True(pair.First.allclose(pair.Second, 1e-3, 1e-4)));
        Assert.True(result.allclose(inferredResult, 1e-3, 1e-4));
    }

    /// <summary>The network that the form computes with is the form's own: nobody else disposes it.</summary>
    [Fact]
    public void A_disposed_form_has_disposed_the_layers_that_it_computes_with()
    {
        using var network = (IGeneratedNetwork)InferenceForms.Trained("bottleneck");
        var inference = network.ToInference();
        var weights = inference.parameters().ToList();

        inference.Dispose();

        Assert.NotEmpty(weights);
        Assert.All(weights, weight => Assert.True(weight.IsInvalid));
    }

    [Fact]
    public void The_names_of_an_inference_forms_layers_are_the_networks()
    {
        using var network = (IGeneratedNetwork)InferenceForms.Trained("bottleneck");
        using var inference = network.ToInference();

        var names = inference.state_dict().Keys;

        Assert.Contains("layer1.0.conv2.bias", names);
        Assert.DoesNotContain(names, name => name.Contains("bn", StringComparison.Ordinal));
        Assert.Equal(((nn.Module)network).named_children().Select(child => child.name).Where(name => name != "bn1"), inference.named_children().Select(child => child.name));
    }
}
