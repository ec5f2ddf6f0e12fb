using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Networks.Tests.Support;

namespace ResNetGen.Networks.Tests.Printed;

/// <summary>How a paper counts where it counts otherwise.</summary>
/// <param name="Network">Of another network of the zoo.</param>
/// <param name="Without">What is left out: <c>norm</c>, or <c>attention bias</c>.</param>
/// <param name="Million">What M stands for.</param>
/// <param name="Times">2 where multiplications and additions are counted one by one.</param>
/// <param name="Plus">Layers that a name counts and the language does not.</param>
internal sealed record OtherCount(string? Network = null, string? Without = null, int Million = 1_000_000, int Times = 1, int Plus = 0)
{
    public bool Gives(PrintedFigure figure)
    {
        var graph = ZooSpecs.Graphs[Network ?? figure.Row.Network];
        return figure.IsPrintedFor((PrintedFigure.Count(graph, figure.Quantity) * Times) + Plus - LeftOut(graph), Million);
    }

    private long LeftOut(NetworkGraph graph) => Without switch
    {
        null => 0,
        "norm" => graph.Layers.OfType<NormLayer>().Sum(layer => layer.Parameters!.Value),
        "attention bias" => graph.Layers.OfType<SqueezeExcitationLayer>()
            .SelectMany(layer => layer.State)
            .Where(entry => entry.Name.EndsWith(".bias", StringComparison.Ordinal))
            .Sum(entry => entry.Elements),
        _ => throw new InvalidDataException($"'{Without}' cannot be left out: 'norm' and 'attention bias' can."),
    };
}
