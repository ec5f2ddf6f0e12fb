using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Tests.Emit;
using ResNetGen.Targets.PyTorch;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.PyTorch;

/// <summary>Every structural choice of the language as a module of PyTorch, beside the same as a module of TorchSharp.</summary>
[Collection(RandomNumbers.Name)]
public class PyTorchNetworkTests(PyTorchNetworks networks) : IClassFixture<PyTorchNetworks>
{
    private const int Seed = 3;

    /// <summary>Double precision has 53 bits; a pass and its gradients take a few thousand sums.</summary>
    private const double Tolerance = 1e-10;

    public static TheoryData<string> Names => EmittedCodeTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_state_dict_is_that_of_the_network_in_CSharp(string name)
    {
        using var network = Emitted.Make(CompiledSamples.Get(name));
        List<string> lines = [.. networks.State(name)];

        Assert.Equal(network.state_dict().Select(entry => StateLine.Of(entry.Key, entry.Value).ToString()).Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
        // TorchSharp's state dict has all parameters before all buffers.
        var buffers = network.named_buffers().Select(buffer => buffer.name).ToHashSet();
        Assert.Equal(network.named_parameters().Select(parameter => parameter.name), lines.Select(line => line.Split('\t')[0]).Where(entry => !buffers.Contains(entry)));
    }

    /// <summary>Weights are random and come in another order: they have the same mean size, as far as so many numbers tell. What is constant is the same.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void It_starts_with_weights_like_those_of_the_network_in_CSharp(string name)
    {
        var computed = networks.Of(name);
        manual_seed(Seed);
        using var network = Emitted.Make(CompiledSamples.Get(name));

        foreach (var (key, tensor) in network.state_dict())
        {
            using var wide = tensor.to(ScalarType.Float64);
            using var mean = wide.abs().mean();
            var expected = computed[$"init/{key}"].item<double>();
            // The size of a normal number deviates by 0.76 of its mean; five deviations of a difference of two means.
            var deviations = expected == 0 || wide.std(unbiased: false).item<double>() == 0 ? 0 : 5 * Math.Sqrt(2) * 0.76 / Math.Sqrt(tensor.numel());
            Assert.True(Math.Abs(mean.item<double>() - expected) <= deviations * expected, $"{key}: {mean.item<double>()} and {expected}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_computes_what_the_network_in_CSharp_does_and_learns_the_same(string name)
    {
        var computed = networks.Of(name);
        using var network = (GeneratedNetwork)Emitted.Make(CompiledSamples.Get(name));
        network.load_state_dict(computed.Under("weights/"));
        network.to(ScalarType.Float64);
        using var input = computed["input"].to(ScalarType.Float64);
        using (no_grad())
        {
            network.eval();
            using var evaluated = network.call(input);
            AssertClose(computed, "eval", evaluated);
            using var features = ((IFeatureExtractor)network).forward_features(input);
            for (var i = 0; i < features.Tensors.Count; i++)
                AssertClose(computed, $"features/{i}", features.Tensors[i]);
        }

        network.train();
        using var trained = network.call(input);
        if (Drops(name))
        {
            Assert.NotEqual(0, Closeness.LargestDifference(computed["train"], computed["eval"]));
            return;
        }

        AssertClose(computed, "train", trained);
        foreach (var (key, buffer) in network.named_buffers())
            AssertClose(computed, $"after/{key}", buffer);

        using var ramp = linspace(-1, 1, trained.numel(), ScalarType.Float64);
        using var weights = ramp.reshape(trained.shape);
        using var weighted = trained * weights;
        using var sum = weighted.sum();
        sum.backward();
        // A gradient may be nothing but rounding, such as that of a bias before a norm, which is 0: the largest of the network says how much that is.
        var largest = network.named_parameters().Max(parameter => Closeness.Largest(parameter.parameter.grad!));
        foreach (var (key, parameter) in network.named_parameters())
            Closeness.AssertClose(computed[$"grad/{key}"], parameter.grad!, Tolerance * largest, key);
    }

    [Fact]
    public void The_state_dict_of_every_network_of_the_zoo_is_the_graphs_in_its_order() => Assert.All(PyTorchZoo.Graphs, network =>
        Assert.Equal(StateLine.Sha256(network.Value.State.Select(StateLine.Of)), Assert.Single(networks.State(network.Key)), StringComparer.Ordinal));

    /// <summary>Of a file and its table; a cell of a paper's table is as long as it is.</summary>
    [Fact]
    public void No_line_of_code_is_longer_than_120_characters() => Assert.All(CompiledSamples.Graphs.Concat(PyTorchZoo.Graphs), network =>
    {
        var file = PyTorchEmitter.Emit(network.Value, "net.resnet.yaml");
        Assert.DoesNotContain(file[file.IndexOf("\n\"\"\"\n", StringComparison.Ordinal)..].Split('\n'), line => line.Length > 120);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void The_rate_of_every_block_is_the_graphs(string name)
    {
        var rates = networks.Of(name)["rates"].data<double>().ToArray();
        var expected = CompiledSamples.Graphs[name].Layers.OfType<DropPathLayer>().Select(layer => layer.Probability).ToArray();

        Assert.Equal(expected.Length, rates.Length);
        Assert.All(expected.Zip(rates), pair => Assert.Equal(pair.First, pair.Second, 12));
    }

    private static bool Drops(string name) => CompiledSamples.Graphs[name].Layers.Any(layer => layer is DropoutLayer or DropPathLayer);

    private static void AssertClose(Dictionary<string, Tensor> computed, string what, Tensor actual) =>
        Closeness.AssertClose(computed[what], actual, Tolerance * Math.Max(1, Closeness.Largest(computed[what])), what);
}
