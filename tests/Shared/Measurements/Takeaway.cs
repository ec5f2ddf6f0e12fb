using System.Globalization;

namespace ResNetGen.Testing.Measurements;

/// <summary>What a reader takes away of a comparison with others: a row of the first table of the details, and for some a row of the first page.</summary>
/// <param name="Title">What : what.</param>
/// <param name="Goal">The ratio that is to be reached at most, at <paramref name="GoalBatches"/>.</param>
/// <param name="GoalBatches">Which batches the goal is set for; none for a row without a goal.</param>
internal sealed record Takeaway(string Title, double Goal = double.PositiveInfinity, params int[] GoalBatches)
{
    /// <summary>The title on the first page, for those that are on it.</summary>
    public string? OnFirstPage { get; init; }

    /// <summary>What the ratio is one of.</summary>
    public string Quantity { get; init; } = "time";

    /// <summary>The cells of the details.</summary>
    /// <param name="ratios">Of each network and batch.</param>
    public string Cells(IReadOnlyList<(int Batch, double Ratio)> ratios) =>
        $"{string.Join(" | ", ByBatch(ratios).Select(batch => batch.Value))} | {Verdict(ratios)}";

    /// <summary>The cell of the first page: means, for people who do not know the tables.</summary>
    /// <param name="ratios">Of each network and batch.</param>
    public string FirstPageCell(IReadOnlyList<(int Batch, double Ratio)> ratios)
    {
        var means = ratios.GroupBy(ratio => ratio.Batch, ratio => ratio.Ratio).OrderBy(group => group.Key).Select(group => (Batch: group.Key, Mean: Mean([.. group]))).ToList();
        return string.Join(", ", means.Select((mean, index) => string.Create(
            CultureInfo.InvariantCulture, $"**{mean.Mean:0.00}**{(index == 0 ? $" of its {Quantity}" : "")} at batch {mean.Batch}")));
    }

    private static Dictionary<int, string> ByBatch(IReadOnlyList<(int Batch, double Ratio)> ratios) => ratios
        .GroupBy(ratio => ratio.Batch, ratio => ratio.Ratio)
        .OrderBy(group => group.Key)
        .ToDictionary(group => group.Key, group => string.Create(CultureInfo.InvariantCulture, $"**{Mean([.. group]):0.00}** ({group.Min():0.00} to {group.Max():0.00})"));

    private static double Mean(List<double> ratios) => Math.Exp(ratios.Average(Math.Log));

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
