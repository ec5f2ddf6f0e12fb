using TorchSharp;
using TorchSharp.Modules;
using static ResNetGen.Compiler.Tests.Emit.InferenceForms;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>The inference form of every structural choice of the language.</summary>
[Collection(RandomNumbers.Name)]
public class InferenceFormTests
{
    public static TheoryData<string> Names => EmittedCodeTests.Names;

    /// <summary>In double precision folding is exact but for the last digits: what is wrong beyond them is wrong.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void It_computes_what_the_network_computes_in_evaluation(string name)
    {
        using var network = Trained(name).to(ScalarType.Float64);
        using var inference = ToInference(network);
        using var input = rand([2, 3, 32, 32], ScalarType.Float64);
        using var withoutGradients = no_grad();
        using var expected = network.call(input);

        using var actual = inference.call(input);

        Assert.True(expected.allclose(actual, rtol: 1e-10, atol: 1e-10), name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_leaves_the_network_as_it_is_and_shares_no_weight_with_it(string name)
    {
        using var network = Trained(name);
        var before = network.state_dict().ToDictionary(entry => entry.Key, entry => entry.Value.clone());
        using var input = rand(2, 3, 32, 32);
        using var inference = ToInference(network);
        using var expected = inference.call(input);

        Assert.All(network.state_dict(), entry => Assert.True(entry.Value.equal(before[entry.Key]).all().item<bool>(), entry.Key));
        using (no_grad())
        {
            foreach (var parameter in network.parameters())
                parameter.zero_();
        }

        using var actual = inference.call(input);
        Assert.True(expected.equal(actual).all().item<bool>());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_disposes_every_intermediate(string name)
    {
        var (network, fused) = SharedForms.Fused(name);
        // Its images are laid anew and converted.
        using var unfused = ToInference(network, new() { Layout = InferenceLayout.ChannelsLast, Type = ScalarType.Float64 });
        foreach (var inference in new[] { unfused, fused })
        {
            using var input = rand(2, 3, 32, 32);
            using var scope = NewDisposeScope();
            using (var output = inference.call(input))
            {
                Assert.Equal(1, scope.DisposablesCount);
                Assert.Equal(input.dtype, output.dtype);
            }

            var maps = FeatureTensors(inference, input);
            Assert.Equal(maps.Count, scope.DisposablesCount);
        }
    }

    [Theory]
    [InlineData(InferenceLayout.Contiguous)]
    [InlineData(InferenceLayout.ChannelsLast)]
    [InlineData(InferenceLayout.Fused)]
    public void It_outlives_the_scope_that_it_is_made_in(InferenceLayout layout)
    {
        using var network = Trained("pre order, bottleneck");
        using var input = rand(2, 3, 32, 32);
        nn.Module<Tensor, Tensor> inference;
        using (NewDisposeScope())
            inference = ToInference(network, new() { Layout = layout });

        using var expected = network.call(input);
        using var actual = inference.call(input);

        Assert.True(expected.allclose(actual, 1e-3, 1e-4));
        inference.Dispose();
    }

    [Theory]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Float32)]
    public void One_that_takes_the_weights_has_the_type_that_is_asked_for_and_computes_what_one_that_copies_them_does(ScalarType type)
    {
        using var network = Trained("bottleneck");
        var weights = network.parameters().ToList();
        using var input = rand(2, 3, 32, 32);
        using var copied = ToInference(network, new() { Type = type });
        using var expected = copied.call(input);

        using var taken = ToInference(network, new() { Type = type, TakesWeights = true });
        using var actual = taken.call(input);

        Assert.All(weights, weight => Assert.True(weight.IsInvalid));
        Assert.All(taken.parameters(), parameter => Assert.Equal(type, parameter.dtype));
        Assert.True(expected.equal(actual).all().item<bool>());
    }

    [Theory]
    [InlineData("basic", 0)]
    [InlineData("bottleneck, shortcut AveragePoolProjection", 0)]
    [InlineData("deep stem", 0)]
    // The first of each block and the last of all stand behind an addition: 4 blocks and the network's own.
    [InlineData("pre order, bottleneck", 5)]
    public void Batch_norm_is_left_only_where_no_convolution_is_in_front(string name, int left)
    {
        using var inference = ToInference(Trained(name));

        Assert.Equal(left, inference.modules().OfType<BatchNorm2d>().Count());
    }

    [Fact]
    public void It_cannot_be_trained()
    {
        using var network = Trained("pre order, bottleneck");
        using var inference = ToInference(network);

        inference.train();

        Assert.All(inference.modules(), module => Assert.False(module.training));
        Assert.All(inference.parameters(), parameter => Assert.False(parameter.requires_grad));
    }

    [Fact]
    public void It_outlives_the_network()
    {
        var network = Trained("deep stem");
        using var inference = ToInference(network);
        using var input = rand(2, 3, 32, 32);
        using var expected = inference.call(input);

        network.Dispose();

        using var actual = inference.call(input);
        Assert.True(expected.equal(actual).all().item<bool>());
    }
}
