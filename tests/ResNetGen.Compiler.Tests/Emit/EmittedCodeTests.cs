using ResNetGen.Compiler.Graph.Facts;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Emitted code compiled without a warning and run, for every structural choice of the language.</summary>
[Collection(RandomNumbers.Name)]
public class EmittedCodeTests
{
    public static TheoryData<string> Names => [.. CompiledSamples.Graphs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_the_graphs_parameters(string name)
    {
        var (graph, type) = (CompiledSamples.Graphs[name], CompiledSamples.Get(name));
        using var network = Emitted.Make(type);

        Assert.Equal(
            graph.State.Select(Describe).Order(StringComparer.Ordinal),
            network.state_dict().Select(entry => $"{entry.Key} {string.Join("x", entry.Value.shape)} {entry.Value.dtype}").Order(StringComparer.Ordinal));
        Assert.Equal(graph.Parameters, network.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal(graph.Parameters, (long)type.GetField("ParameterCount")!.GetRawConstantValue()!);
        Assert.Equal(graph.MultiplyAdds, (long)type.GetField("MultiplyAdds")!.GetRawConstantValue()!);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_trains_and_every_parameter_gets_a_gradient(string name)
    {
        var (graph, type) = (CompiledSamples.Graphs[name], CompiledSamples.Get(name));
        using var network = Emitted.Make(type);
        using var input = rand(2, 3, 32, 32);
        using var output = network.call(input);
        Assert.Equal(graph.Classes is { } classes ? [2, classes] : [2, graph.Features.Channels, graph.Features.Height, graph.Features.Width], output.shape);

        using var loss = output.square().sum();
        Assert.True(float.IsFinite(loss.item<float>()));
        loss.backward();
        Assert.All(network.named_parameters(), parameter => Assert.True(parameter.parameter.grad is not null, parameter.name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_disposes_every_intermediate(string name)
    {
        using var network = Emitted.Make(CompiledSamples.Get(name));
        using var input = rand(2, 3, 32, 32);
        foreach (var training in new[] { true, false })
        {
            network.train(training);
            using var scope = NewDisposeScope();
            using var output = network.call(input);
            Assert.Equal(1, scope.DisposablesCount);
        }
    }

    /// <summary>An in-place operation on a tensor that a gradient needs is an error or, worse, a wrong gradient.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void In_place_operations_change_no_gradient(string name)
    {
        using var network = Emitted.Make(CompiledSamples.Get(name));
        using var reference = Emitted.Make(CompiledSamples.GetOutOfPlace(name));
        reference.load_state_dict(network.state_dict());
        using var input = rand(2, 3, 32, 32);

        var gradients = Gradients(network, input);
        var expected = Gradients(reference, input);

        Assert.All(expected, pair => Assert.True(pair.Value.allclose(gradients[pair.Key], 1e-4, 1e-5), pair.Key));
    }

    private static Dictionary<string, Tensor> Gradients(nn.Module<Tensor, Tensor> network, Tensor input)
    {
        manual_seed(1);
        using var output = network.call(input);
        using var loss = output.square().sum();
        loss.backward();
        return network.named_parameters().ToDictionary(parameter => parameter.name, parameter => parameter.parameter.grad!);
    }

    private static string Describe(StateEntry entry) =>
        $"{entry.Name} {string.Join("x", entry.Shape)} {(entry.Kind == StateKind.Counter ? ScalarType.Int64 : ScalarType.Float32)}";
}
