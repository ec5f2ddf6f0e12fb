using System.Reflection;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

public class FeatureMapsTests
{
    public static TheoryData<string> Names => EmittedCodeTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_stage_gives_a_map_of_the_graphs_size_and_of_its_type(string name)
    {
        var graph = CompiledSamples.Graphs[name];
        using var network = Emitted.Make(CompiledSamples.Get(name));
        network.eval();
        using var input = rand(2, 3, 32, 32);
        using var scope = NewDisposeScope();
        var maps = ((dynamic)network).forward_features(input);

        PropertyInfo[] members = Layers((object)maps);
        Assert.Equal(graph.Stages.Select(stage => stage.ModuleName), members.Select(member => member.Name.ToLowerInvariant()));
        Assert.Equal(graph.Stages.Count, scope.DisposablesCount);
        foreach (var (stage, member) in graph.Stages.Zip(members))
        {
            Tensor tensor = ((dynamic)member.GetValue(maps)!).Tensor;
            Assert.Equal([2, stage.Output.Channels, stage.Output.Height, stage.Output.Width], tensor.shape);
            Assert.Equal([$"C{stage.Output.Channels}", $"S{stage.Reduction}"], member.PropertyType.GetGenericArguments().Select(type => type.Name));
        }

        maps.Dispose();
        Assert.Equal(0, scope.DisposablesCount);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_last_map_is_the_one_that_the_head_is_given(string name)
    {
        var graph = CompiledSamples.Graphs[name];
        using dynamic network = Emitted.Make(CompiledSamples.Get(name));
        network.eval();
        using var input = rand(2, 3, 32, 32);

        using var maps = network.forward_features(input);
        using var last = network.forward_last_features(input);
        Tensor inMaps = Layers((object)maps)[^1].GetValue(maps).Tensor;
        using Tensor forward = network.call(input);
        using Tensor result = graph.Classes is null ? last.Tensor.alias() : network.forward_head(last);

        Assert.True(inMaps.allclose((Tensor)last.Tensor, 1e-5, 1e-6));
        Assert.True(forward.allclose(result, 1e-5, 1e-6));
    }

    /// <summary>The members for each stage, beside those for code that works on any network.</summary>
    private static PropertyInfo[] Layers(object maps) =>
        [.. maps.GetType().GetProperties().Where(property => property.Name.StartsWith("Layer", StringComparison.Ordinal))];
}
