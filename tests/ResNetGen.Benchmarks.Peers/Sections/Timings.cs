using System.Globalization;
using System.Text;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>Passes and training steps beside Python's.</summary>
internal static class Timings
{
    /// <summary>"Keeps" is said of a process whose C library keeps freed memory.</summary>
    private static readonly (string Title, string Ours, bool WeKeep, string Theirs, bool TheyKeep)[] Rows =
    [
        ("eval", "eval", false, "eval", false),
        ("eval, freed memory kept : eval", "eval", true, "eval", false),
        ("eval, freed memory kept by both", "eval", true, "eval", true),
        ("training step", "train", false, "train", false),
        ("training step, freed memory kept : training step", "train", true, "train", false),
        ("training step, freed memory kept by both", "train", true, "train", true),
        ("inference form : fused by torch.fx", "inference", false, "fused", false),
        ("inference form, channels last : fused by torch.fx", "channels_last", false, "fused", false),
        ("inference form, blocked : fused by torch.fx", "blocked", false, "fused", false),
        ("inference form, blocked : frozen TorchScript", "blocked", false, "frozen", false),
        ("inference form, blocked, freed memory kept : frozen TorchScript", "blocked", true, "frozen", false),
        ("both bfloat16, channels last, fused", "bfloat16", false, "bfloat16", false),
        ("both bfloat16, blocked : channels last, fused", "blocked_bfloat16", false, "bfloat16", false),
    ];

    public static string Measure(int rounds, TextWriter progress)
    {
        var text = new StringBuilder("| network | batch | C# : Python | C# ms | Python ms | ratio (quartiles) |\n|---|---|---|---|---|---|\n");
        foreach (var (network, batch) in Networks.All)
        {
            progress.WriteLine($"{network}, batch {batch.ToString(CultureInfo.InvariantCulture)}");
            Dictionary<bool, Peer> csharp = new() { [false] = Peer.CSharp(), [true] = Peer.CSharp(keeps: true) };
            Dictionary<bool, Peer> python = new() { [false] = Peer.Python(), [true] = Peer.Python(keeps: true) };
            foreach (var (title, ours, weKeep, theirs, theyKeep) in Rows)
            {
                if (!csharp[weKeep].TryPrepare(ours, network, batch))
                {
                    text.Append(CultureInfo.InvariantCulture, $"| {network} | {batch} | {title} | not on this machine | | |\n");
                    continue;
                }

                python[theyKeep].Prepare(theirs, network, batch);
                var row = Comparison.Of(csharp[weKeep], ours, python[theyKeep], theirs, rounds);
                text.Append(CultureInfo.InvariantCulture, $"| {network} | {batch} | {title} | {row.Left:0.0} | {row.Right:0.0} | {row.RatioText} |\n");
            }

            foreach (var peer in csharp.Values.Concat(python.Values))
                peer.Dispose();
        }

        return text.ToString();
    }
}
