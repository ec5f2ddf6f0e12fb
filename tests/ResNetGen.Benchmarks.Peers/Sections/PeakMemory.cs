using System.Globalization;
using System.Text;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>The most memory that a process ever held which did nothing else.</summary>
internal static class PeakMemory
{
    private static readonly (string Title, string Ours, string Theirs)[] Rows =
        [("eval", "eval", "eval"), ("training step", "train", "train"), ("inference form : fused by torch.fx", "inference", "fused"), ("inference form, blocked : frozen TorchScript", "blocked", "frozen")];

    public static string Measure(TextWriter progress)
    {
        progress.WriteLine("peak memory");
        var text = new StringBuilder("| network | batch | task | peak C# MiB | the same, freed memory kept | peak Python MiB | ratio (kept) |\n|---|---|---|---|---|---|---|\n");
        foreach (var (network, batch) in Networks.All)
        {
            foreach (var (title, ours, theirs) in Rows)
            {
                var (plain, kept, python) = (Of(Peer.CSharp(), ours), Of(Peer.CSharp(keeps: true), ours), Of(Peer.Python(), theirs));
                text.Append(CultureInfo.InvariantCulture, $"| {network} | {batch} | {title} | {plain:0} | {kept:0} | {python:0} | **{plain / python:0.00}** ({kept / python:0.00}) |\n");
            }

            double Of(Peer peer, string task)
            {
                using (peer)
                {
                    peer.Prepare(task, network, batch);
                    for (var i = 0; i < 3; i++)
                        peer.Run(task);
                    return peer.Peak();
                }
            }
        }

        return text.ToString();
    }
}
