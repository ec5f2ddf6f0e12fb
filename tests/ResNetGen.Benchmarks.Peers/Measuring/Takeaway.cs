using System.Globalization;

namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>A line of the table that a reader takes away.</summary>
/// <param name="Title">What : what.</param>
/// <param name="Goal">The ratio that is to be reached at most, at <paramref name="GoalBatches"/>.</param>
/// <param name="GoalBatches">Which batches the goal is set for; none for a line without a goal.</param>
internal sealed record Takeaway(string Title, double Goal = double.PositiveInfinity, params int[] GoalBatches)
{
    /// <param name="ratios">Of each network and batch.</param>
    public string Line(IReadOnlyList<(int Batch, double Ratio)> ratios) =>
        $"{Start(Title)} {string.Join(" | ", ratios.Select(ratio => ratio.Batch).Distinct().Order().Select(batch => Cell(ratios, batch)))} | {Verdict(ratios)} |";

    /// <summary>What the line in the page is known by.</summary>
    public static string Start(string title) => $"| {title} |";

    private static string Cell(IEnumerable<(int Batch, double Ratio)> ratios, int batch)
    {
        var those = ratios.Where(ratio => ratio.Batch == batch).Select(ratio => ratio.Ratio).ToList();
        var mean = Math.Exp(those.Average(Math.Log));
        return string.Create(CultureInfo.InvariantCulture, $"**{mean:0.00}** ({those.Min():0.00} to {those.Max():0.00})");
    }

    private string Verdict(IEnumerable<(int Batch, double Ratio)> ratios)
    {
        var those = ratios.Where(ratio => GoalBatches.Contains(ratio.Batch)).ToList();
        if (those.Count == 0)
            return "";
        // As it is printed.
        var met = those.Count(ratio => Math.Round(ratio.Ratio, 2) <= Goal);
        var where = GoalBatches is [var only] ? string.Create(CultureInfo.InvariantCulture, $" at batch {only}") : "";
        var how = met == those.Count ? "met" : string.Create(CultureInfo.InvariantCulture, $"**missed** by {those.Count - met} of {those.Count}");
        return string.Create(CultureInfo.InvariantCulture, $"at most {Goal:0.00}{where}: {how}");
    }
}
