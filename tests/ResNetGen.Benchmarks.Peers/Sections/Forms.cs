using System.Globalization;
using System.Text;
using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Benchmarks.Peers.Workers;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>The three forms of ResNeXt's block: one function, one count, other times.</summary>
internal static class Forms
{
    private const string Network = "ResNeXt50_32x4d";

    private static readonly Row[] Rows =
    [
        new("eval : form a", new("eval"), new("form_a")),
        new("eval : form b", new("eval"), new("form_b")),
        new("inference form : form a", new("fused"), new("form_a_fused")),
        new("inference form : form b", new("fused"), new("form_b_fused")),
        new("training step : form a", new("train"), new("form_a_train")),
        new("training step : form b", new("train"), new("form_b_train")),
    ];

    public static Section Section { get; } = new("forms", Measure);

    private static Measured Measure(Setting setting, Beside beside)
    {
        const int Batch = 1;
        var text = new StringBuilder("| form c : other | form c, ms | other, ms | ratio (quartiles) | form c, peak MiB (range) | other, peak MiB (range) | beside |\n|---|---|---|---|---|---|---|\n");
        var peaks = new Dictionary<Side, Peaks>();
        using var peers = new PeerSet(setting.Exports, Network, Batch);
        foreach (var row in Rows)
        {
            setting.Progress.WriteLine($"{Network}, {row.Title}");
            var (left, right) = (peers.Prepare(left: true, row.Left)!, peers.Prepare(left: false, row.Right)!);
            var times = Comparison.Of(left, row.Left.Task, right, row.Right.Task, setting.Pairs, beside);
            // Two at a time, for nothing is timed.
            Parallel.ForEach(new[] { row.Left, row.Right }.Where(side => !peaks.ContainsKey(side)).ToList(), side =>
            {
                var found = Peaks.Of(side, setting.Exports, Network, Batch);
                lock (peaks)
                    peaks.Add(side, found);
            });
            text.Append(CultureInfo.InvariantCulture, $"| {row.Title} | {times.Left:0.0} | {times.Right:0.0} | {times.RatioText} | {peaks[row.Left].Text} | {peaks[row.Right].Text} | {times.Load:0.00} |\n");
        }

        return new($"One image. {Comparison.How(setting.Pairs)} Peaks: {Peaks.How}", text.ToString(), []);
    }
}
