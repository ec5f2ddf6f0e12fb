using System.Collections.Concurrent;
using System.Reflection;
using ResNetGen.Compiler.Emit;
using ResNetGen.Compiler.Graph;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

/// <summary>Emitted code compiled and run, for every structural choice of the language.</summary>
public class EmittedCodeTests
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    private static readonly ConcurrentDictionary<string, (NetworkGraph Graph, Type Type)> Compiled = new();

    [Theory]
    [MemberData(nameof(Names))]
    public void It_compiles_without_a_warning_and_has_the_graphs_parameters(string name)
    {
        var (graph, type) = Get(name);
        using var network = Make(type);

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
        var (graph, type) = Get(name);
        using var network = Make(type);
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
        using var network = Make(Get(name).Type);
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
        var (graph, type) = Get(name);
        var careful = Emitted.Sources(graph).Select(source => source
            .Replace("relu_()", "relu()").Replace("relu6_()", "relu6()").Replace("sigmoid_()", "sigmoid()").Replace("tanh_()", "tanh()")
            .Replace("add_(", "add(").Replace("inplace: true", "inplace: false")).ToArray();
        using var network = Make(type);
        using var reference = Make(Emitted.Load(careful).GetType($"MyApp.{graph.Name}")!);
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

    private static (NetworkGraph Graph, Type Type) Get(string name) => Compiled.GetOrAdd(name, key =>
    {
        var graph = Samples.All[key].Build();
        return (graph, Emitted.Load(Emitted.Sources(graph)).GetType($"MyApp.{graph.Name}", throwOnError: true)!);
    });

    private static nn.Module<Tensor, Tensor> Make(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return (nn.Module<Tensor, Tensor>)constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.DefaultValue)]);
    }

    private static string Describe(StateEntry entry) =>
        $"{entry.Name} {string.Join("x", entry.Shape)} {(entry.Kind == StateKind.Counter ? ScalarType.Int64 : ScalarType.Float32)}";
}
