using System.Globalization;
using ResNetGen.Benchmarks.Peers.Workers;

namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>The most memory that processes ever held which did nothing else, in MiB.</summary>
internal sealed record Peaks(double Low, double Median, double High)
{
    /// <summary>Of each kind: where the C library happens to place its blocks moves the peak by as much as a third from process to process.</summary>
    private const int Processes = 5;

    /// <summary>Beside those of the warm-up.</summary>
    private const int Passes = 2;

    public static string How { get; } = string.Create(CultureInfo.InvariantCulture, $"{Processes} processes of each kind, two at a time, for nothing is timed.");

    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Median:0} ({Low:0} to {High:0})");

    public static Peaks Of(Side side, string exports, string network, int batch)
    {
        var peaks = Enumerable.Range(0, Processes).Select(_ => Peak(side, exports, network, batch)).ToList();
        return new(peaks.Min(), Comparison.Quantile(peaks, 0.5), peaks.Max());
    }

    private static double Peak(Side side, string exports, string network, int batch)
    {
        using var peer = new Peer(side, exports);
        if (!peer.TryPrepare(side.Task, network, batch))
            throw new PlatformNotSupportedException($"'{side.Task}' of {network} cannot be measured on this machine.");
        for (var pass = 0; pass < Passes; pass++)
            peer.Run(side.Task);
        return peer.Peak();
    }
}
