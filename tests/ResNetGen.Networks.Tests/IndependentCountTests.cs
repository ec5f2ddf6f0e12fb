using System.Text.Json;
using ResNetGen.Networks.Tests.Support;

namespace ResNetGen.Networks.Tests;

/// <summary>The whole zoo, described a second time in Python and measured by an implementation that knows nothing of this one.</summary>
public class IndependentCountTests
{
    [Fact]
    public void An_independent_implementation_counts_the_same_in_every_network_of_the_zoo()
    {
        var measured = Measure();

        Assert.Equal(ZooSpecs.Graphs.Keys.Order(), measured.Keys.Order());
        Assert.All(ZooSpecs.Graphs, entry =>
        {
            var (graph, other) = (entry.Value, measured[entry.Key]);
            Assert.Equal((other.Parameters, other.Macs, other.Depth), (graph.Parameters!.Value, graph.MultiplyAdds!.Value, graph.Depth!.Value));
            Assert.Equal(
                other.Stages.Select(shape => string.Join('x', shape)),
                graph.Stages.Select(stage => stage.Output).Prepend(graph.StemOutput).Select(shape => shape.ToString()));
            Assert.Equal(other.State, StateLine.Sha256(graph.State.Select(StateLine.Of)));
        });
    }

    private static Dictionary<string, Measurement> Measure() => PythonResult.Read(
        "zoo.py", [], file => JsonSerializer.Deserialize<Dictionary<string, Measurement>>(File.ReadAllText(file), JsonSerializerOptions.Web)!);

    /// <param name="Stages">The stem's output, then each stage's.</param>
    /// <param name="State">Sha256 of the state dict's lines.</param>
    private sealed record Measurement(long Parameters, long Macs, int Depth, int[][] Stages, string State);
}
