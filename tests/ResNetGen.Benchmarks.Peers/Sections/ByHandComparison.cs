using System.Globalization;
using System.Text;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>Generated networks beside <see cref="HandWritten"/> ones: time and peak memory.</summary>
internal static class ByHandComparison
{
    private static readonly (string Title, string Suffix)[] Styles = [("a scope around a pass", ""), ("a scope in every block too", "_block_scopes")];

    public static string Measure(int rounds, TextWriter progress)
    {
        var text = new StringBuilder("| network | batch | task | by hand with | generated ms | by hand ms | ratio (quartiles) | peak generated MiB | peak by hand MiB | ratio |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var (network, batch) in Networks.All.Where(pair => pair.Network != "ResNet18"))
        {
            foreach (var task in new[] { "eval", "train" })
            {
                progress.WriteLine($"{network}, batch {batch.ToString(CultureInfo.InvariantCulture)}, {task}, by hand");
                foreach (var (title, suffix) in Styles)
                {
                    var other = $"{Tasks.ByHand}{task}{suffix}";
                    using var generated = Peer.CSharp();
                    using var byHand = Peer.CSharp();
                    generated.Prepare(task, network, batch);
                    byHand.Prepare(other, network, batch);
                    var row = Comparison.Of(generated, task, byHand, other, rounds);
                    var (ours, theirs) = (generated.Peak(), byHand.Peak());
                    text.Append(CultureInfo.InvariantCulture, $"| {network} | {batch} | {task} | {title} | {row.Left:0.0} | {row.Right:0.0} | {row.RatioText} | {ours:0} | {theirs:0} | **{ours / theirs:0.00}** |\n");
                }
            }
        }

        return text.ToString();
    }
}
