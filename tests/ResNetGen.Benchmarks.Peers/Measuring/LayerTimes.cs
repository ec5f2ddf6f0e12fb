namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>Where the time of a pass goes.</summary>
/// <param name="Convolutions">In the order of the network: how many of a pass, milliseconds of all of them, and what computed them.</param>
internal sealed record LayerTimes(IReadOnlyDictionary<ConvolutionKey, (int Count, double Milliseconds, string Kernel)> Convolutions)
{
    public double Total => Convolutions.Values.Sum(convolution => convolution.Milliseconds);

    /// <param name="calls">Of all passes, in order.</param>
    public static LayerTimes Of(IEnumerable<(ConvolutionKey Key, double Milliseconds, string Kernel)> calls, int passes) => new(
        calls.GroupBy(call => call.Key).ToDictionary(
            group => group.Key,
            group => (group.Count() / passes, group.Sum(call => call.Milliseconds) / passes, string.Join(", ", group.Select(call => call.Kernel).Distinct()))));
}
