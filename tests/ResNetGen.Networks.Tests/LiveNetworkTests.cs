using ResNetGen.Compiler.Spec;
using ResNetGen.Networks.Tests.Support;

namespace ResNetGen.Networks.Tests;

/// <summary>The networks of the zoo on real tensors, against what the compiler says of them; the largest are left to <c>make test-large</c>.</summary>
public class LiveNetworkTests
{
    public static TheoryData<string> Networks => ZooSpecs.OrdinaryNames;

    [Theory, MemberData(nameof(Networks))]
    public void Parameters_counted_on_the_live_network_are_the_constant_and_the_compilers(string name)
    {
        var live = LiveNetwork.Of(name);

        Assert.Equal(ZooSpecs.Graphs[name].Parameters, live.CountedParameters);
        Assert.Equal(live.ParameterCount, live.CountedParameters);
    }

    [Theory, MemberData(nameof(Networks))]
    public void Multiply_adds_counted_while_it_runs_are_the_constant_and_the_compilers(string name)
    {
        var live = LiveNetwork.Of(name);

        Assert.Equal(ZooSpecs.Graphs[name].MultiplyAdds, live.CountedMultiplyAdds);
        Assert.Equal(live.MultiplyAdds, live.CountedMultiplyAdds);
    }

    [Theory, MemberData(nameof(Networks))]
    public void Every_stage_gives_the_shape_that_the_compiler_says(string name)
    {
        var graph = ZooSpecs.Graphs[name];
        var live = LiveNetwork.Of(name);

        Assert.Equal(graph.Stages.Select(stage => stage.ModuleName), live.Outputs.Keys);
        Assert.Equal(Sides(graph.StemOutput), live.Inputs[graph.Stages[0].ModuleName]);
        Assert.All(graph.Stages, stage => Assert.Equal(Sides(stage.Output), live.Outputs[stage.ModuleName]));
        Assert.Equal(graph.Classes is { } classes ? [classes] : Sides(graph.Features), live.Result);
    }

    [Theory, MemberData(nameof(Networks))]
    public void The_state_dict_has_the_names_shapes_and_types_that_the_compiler_says(string name)
    {
        // TorchSharp lists a network's parameters before its buffers, the compiler module by module.
        Assert.Equal(
            ZooSpecs.Graphs[name].State.Select(StateLine.Of).OrderBy(line => line.Name, StringComparer.Ordinal),
            LiveNetwork.Of(name).State.OrderBy(line => line.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void Seventy_eight_networks_are_too_large_for_make_test_and_all_others_are_made() =>
        Assert.Equal((78, ZooSpecs.Graphs.Count - 78), (ZooSpecs.Graphs.Keys.Count(ZooSpecs.IsLarge), ZooSpecs.OrdinaryNames.Cast<object>().Count()));

    private static long[] Sides(FeatureShape shape) => [shape.Channels, shape.Height, shape.Width];
}
