namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>Where the time of a pass goes.</summary>
/// <param name="Convolutions">In the order of the network: how many of a pass, milliseconds of all of them, and what computed them.</param>
/// <param name="Pass">Milliseconds of a whole pass.</param>
internal sealed record LayerTimes(IReadOnlyDictionary<ConvolutionKey, (int Count, double Milliseconds, string Kernel)> Convolutions, double Pass)
{
    /// <summary>Milliseconds that no convolution took: pools, the fully connected layer, changes of layout, and what calls them.</summary>
    public double Rest => Pass - Convolutions.Values.Sum(convolution => convolution.Milliseconds);

    /// <param name="calls">Of all passes, in order.</param>
    /// <param name="pass">Milliseconds of one.</param>
    public static LayerTimes Of(IEnumerable<(ConvolutionKey Key, double Milliseconds, string Kernel)> calls, int passes, double pass) => new(
        calls.GroupBy(call => call.Key).ToDictionary(
            group => group.Key,
            group => (group.Count() / passes, group.Sum(call => call.Milliseconds) / passes, string.Join(", ", group.Select(call => call.Kernel).Distinct()))),
        pass);
}
