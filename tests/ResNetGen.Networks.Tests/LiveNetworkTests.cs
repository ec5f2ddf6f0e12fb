using ResNetGen.Compiler.Spec;
using ResNetGen.Networks.Tests.Support;

namespace ResNetGen.Networks.Tests;

/// <summary>Every network of the zoo on real tensors, against what the compiler says of it.</summary>
public class LiveNetworkTests
{
    public static TheoryData<string> Networks => ZooSpecs.Names;

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

    private static long[] Sides(FeatureShape shape) => [shape.Channels, shape.Height, shape.Width];
}
