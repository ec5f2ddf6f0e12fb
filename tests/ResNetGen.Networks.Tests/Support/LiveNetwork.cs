using System.Collections.Concurrent;
using static TorchSharp.torch;

namespace ResNetGen.Networks.Tests.Support;

/// <summary>What one forward pass through a live network shows; the network itself is gone.</summary>
/// <param name="State">In the module's own order.</param>
/// <param name="Inputs">The shape that each stage was given, without the batch, by the module's name (<c>layer1</c>).</param>
/// <param name="Outputs">The shape that each stage gave.</param>
internal sealed record LiveNetwork(
    long ParameterCount,
    long MultiplyAdds,
    long CountedParameters,
    long CountedMultiplyAdds,
    IReadOnlyList<StateLine> State,
    IReadOnlyDictionary<string, long[]> Inputs,
    IReadOnlyDictionary<string, long[]> Outputs,
    long[] Result)
{
    private static readonly ConcurrentDictionary<string, LiveNetwork> Measured = [];

    /// <summary>Runs a network of the zoo once on an input of its spec's size, and remembers.</summary>
    public static LiveNetwork Of(string name) => Measured.GetOrAdd(name, Measure);

    private static LiveNetwork Measure(string name)
    {
        using var network = GeneratedNetwork.SkipInit(() => Zoo.Networks.All.Single(network => network.Name == name).Create());
        network.eval();
        var probe = new Probe(network);
        var input = ZooSpecs.Graphs[name].Input;
        using var withoutGradients = no_grad();
        using var images = zeros(1, input.Channels, input.Height, input.Width);
        using var result = network.call(images);

        return new(
            Constant(network, "ParameterCount"),
            Constant(network, "MultiplyAdds"),
            network.parameters().Where(parameter => parameter.requires_grad).Sum(parameter => parameter.numel()),
            probe.MultiplyAdds,
            [.. network.state_dict().Select(entry => StateLine.Of(entry.Key, entry.Value))],
            probe.Inputs,
            probe.Outputs,
            [.. result.shape.Skip(1)]);
    }

    private static long Constant(nn.Module network, string name) => (long)network.GetType().GetField(name)!.GetRawConstantValue()!;
}
