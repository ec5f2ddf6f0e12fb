using System.Globalization;
using System.Text;
using ResNetGen.Benchmarks.Peers.Workers;

namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>Comparisons of time, for every network and batch.</summary>
internal static class TimeTable
{
    public static Measured Measure(Setting setting, Beside beside, string theirs, IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder($"| network | batch | generated : {theirs} | generated, ms | {theirs}, ms | ratio (quartiles) | beside |\n|---|---|---|---|---|---|---|\n");
        var ratios = rows.Where(row => row.Takeaway is not null).ToDictionary(row => row.Takeaway!, _ => new List<(int Batch, double Ratio)>());
        foreach (var (network, batch) in MeasuredNetworks.All)
        {
            using var peers = new PeerSet(setting.Exports, network, batch);
            foreach (var row in rows)
            {
                setting.Progress.WriteLine($"{network}, batch {batch.ToString(CultureInfo.InvariantCulture)}, {row.Title}");
                text.Append(CultureInfo.InvariantCulture, $"| {network} | {batch} | {row.Title} ");
                if (Compare(peers, row, setting.Pairs, beside) is not { } times)
                {
                    text.Append("| not on this machine | | | |\n");
                    continue;
                }

                text.Append(CultureInfo.InvariantCulture, $"| {times.Left:0.0} | {times.Right:0.0} | {times.RatioText} | {times.Load:0.00} |\n");
                if (row.Takeaway is not null)
                    ratios[row.Takeaway].Add((batch, times.Ratio.Median));
            }
        }

        return new(Comparison.How(setting.Pairs), text.ToString(), [.. ratios.Select(pair => new MeasuredTakeaway(pair.Key, pair.Value))]);
    }

    /// <returns>Null where this machine cannot do it.</returns>
    private static Comparison? Compare(PeerSet peers, Row row, int pairs, Beside beside)
    {
        if (peers.Prepare(left: true, row.Left) is not { } left || peers.Prepare(left: false, row.Right) is not { } right)
            return null;
        return Comparison.Of(left, row.Left.Task, right, row.Right.Task, pairs, beside);
    }
}
