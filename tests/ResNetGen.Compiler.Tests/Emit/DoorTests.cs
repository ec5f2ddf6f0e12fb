using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Compiler.Tests.Emit;

public class DoorTests
{
    public static TheoryData<string> Names => [.. CompiledSamples.Graphs.Where(sample => sample.Value.SmallestInput > 1).Select(sample => sample.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_smallest_input_runs_and_a_smaller_one_is_refused(string name)
    {
        using var network = Emitted.Make(CompiledSamples.Get(name));
        network.eval();
        var smallest = CompiledSamples.Graphs[name].SmallestInput;
        using var images = rand(1, 3, smallest, 2 * smallest);
        using var tooSmall = rand(1, 3, smallest + 5, smallest - 1);

        network.call(images).Dispose();
        var thrown = Assert.Throws<ArgumentException>(() => network.call(tooSmall));

        Assert.Contains($"with H and W at least {smallest}.", thrown.Message);
        Assert.Contains($"{smallest + 5}x{smallest - 1} pixels", thrown.Message);
    }

    [Fact]
    public void The_compiler_refuses_the_same_inputs()
    {
        var sizes = new List<int>();
        foreach (var name in Samples.All.Keys)
        {
            var smallest = CompiledSamples.Graphs[name].SmallestInput;
            Assert.NotNull(WithInput(name, smallest));
            if (smallest > 1)
                Assert.Null(WithInput(name, smallest - 1));
            sizes.Add(smallest);
        }

        Assert.True(sizes.Distinct().Count() > 1);
    }

    [Theory]
    [InlineData(new long[] { 2, 1, 32, 32 }, "Tiny takes an input of N x 3 x H x W, with H and W at least 1. This one is 2 x 1 x 32 x 32: 1 channels instead of 3.")]
    [InlineData(new long[] { 3, 32, 32 }, "Tiny takes an input of N x 3 x H x W, with H and W at least 1. This one is 3 x 32 x 32: 3 dimensions instead of four.")]
    public void The_message_says_what_the_network_takes_and_what_it_was_given(long[] shape, string message)
    {
        using dynamic network = Emitted.Make(CompiledSamples.Get("basic"));
        using dynamic inference = network.ToInference(null);
        using var input = zeros(shape);

        foreach (var form in new[] { network, inference })
            Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => { form.call(input); }).Message, StringComparison.Ordinal);
    }

    private static NetworkGraph? WithInput(string name, int side)
    {
        var spec = Samples.All[name];
        var diagnostics = new ResNetGen.Compiler.Diagnostics.DiagnosticBag();
        return GraphBuilder.Build(spec with { Input = Specs.Set(new ResNetGen.Compiler.Spec.FeatureShape(3, side, side)) }, diagnostics);
    }
}
