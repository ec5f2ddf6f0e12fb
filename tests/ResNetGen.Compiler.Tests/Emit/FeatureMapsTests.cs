using System.Reflection;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

public class FeatureMapsTests
{
    public static TheoryData<string> Names => EmittedCodeTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_stage_gives_a_map_of_the_graphs_size_and_of_its_type_and_the_last_one_is_what_the_head_is_given(string name)
    {
        var graph = CompiledSamples.Graphs[name];
        using var network = (GeneratedNetwork)Emitted.Make(CompiledSamples.Get(name));
        network.eval();
        using var input = rand(2, 3, 32, 32);
        using var withoutGradients = no_grad();
        using var scope = NewDisposeScope();
        // By the interface: a dynamic call binds anew for each of the networks, which takes longer than the pass.
        var maps = ((IFeatureExtractor)network).forward_features(input);

        var members = Layers(maps);
        Assert.Equal(graph.Stages.Select(stage => stage.ModuleName), members.Select(member => member.Name.ToLowerInvariant()));
        Assert.Equal(graph.Stages.Count, scope.DisposablesCount);
        foreach (var (stage, member, tensor) in graph.Stages.Zip(members, maps.Tensors))
        {
            Assert.Equal([2, stage.Output.Channels, stage.Output.Height, stage.Output.Width], tensor.shape);
            Assert.Equal([$"C{stage.Output.Channels}", $"S{stage.Reduction}"], member.PropertyType.GetGenericArguments().Select(type => type.Name));
        }

        var (last, result) = network.forward_with_map(input);
        Assert.True(maps.Tensors[^1].allclose(last, 1e-5, 1e-6));
        Assert.True(network.call(input).allclose(result, 1e-5, 1e-6));
        var others = scope.DisposablesCount - graph.Stages.Count;
        maps.Dispose();
        Assert.Equal(others, scope.DisposablesCount);
    }

    /// <summary>The members for each stage, beside those for code that works on any network.</summary>
    private static PropertyInfo[] Layers(object maps) =>
        [.. maps.GetType().GetProperties().Where(property => property.Name.StartsWith("Layer", StringComparison.Ordinal))];
}
