using System.Globalization;
using System.Text;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>The most memory that a process ever held which did nothing else.</summary>
internal static class PeakMemory
{
    /// <summary>Of each kind: where the C library happens to place its blocks moves the peak by as much as a third from process to process.</summary>
    private const int Processes = 5;

    private static readonly (string Title, string Ours, string Theirs)[] Rows =
        [("eval", "eval", "eval"), ("training step", "train", "train"), ("inference form : fused by torch.fx", "inference", "fused"), ("inference form, blocked : frozen TorchScript", "blocked", "frozen")];

    public static string Measure(TextWriter progress)
    {
        var text = new StringBuilder("| network | batch | task | peak C# MiB (range) | the same, freed memory kept (range) | peak Python MiB (range) | ratio (kept) |\n|---|---|---|---|---|---|---|\n");
        foreach (var (network, batch) in Networks.All)
        {
            foreach (var (title, ours, theirs) in Rows)
            {
                progress.WriteLine($"{network}, batch {batch.ToString(CultureInfo.InvariantCulture)}, {title}, peak memory");
                // The three kinds run side by side, for nothing is timed. How many passes fit into the warm-up depends on that, and hardly moves the peak.
                var plain = Task.Run(() => Peaks(() => Peer.CSharp(), ours, network, batch));
                var kept = Task.Run(() => Peaks(() => Peer.CSharp(keeps: true), ours, network, batch));
                var python = Task.Run(() => Peaks(() => Peer.Python(), theirs, network, batch));
                text.Append(CultureInfo.InvariantCulture, $"| {network} | {batch} | {title} | {Text(plain.Result)} | {Text(kept.Result)} | {Text(python.Result)} ");
                text.Append(CultureInfo.InvariantCulture, $"| **{Median(plain.Result) / Median(python.Result):0.00}** ({Median(kept.Result) / Median(python.Result):0.00}) |\n");
            }
        }

        return text.ToString();
    }

    private static List<double> Peaks(Func<Peer> start, string task, string network, int batch)
    {
        var peaks = new List<double>();
        for (var i = 0; i < Processes; i++)
        {
            using var peer = start();
            peer.Prepare(task, network, batch);
            for (var pass = 0; pass < 3; pass++)
                peer.Run(task);
            peaks.Add(peer.Peak());
        }

        return peaks;
    }

    private static double Median(List<double> peaks) => Comparison.Quantile(peaks, 0.5);

    private static string Text(List<double> peaks) => string.Create(CultureInfo.InvariantCulture, $"{Median(peaks):0} ({peaks.Min():0} to {peaks.Max():0})");
}
