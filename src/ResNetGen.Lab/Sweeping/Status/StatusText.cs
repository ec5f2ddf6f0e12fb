using System.Globalization;

namespace ResNetGen.Lab.Sweeping.Status;

/// <summary>The runs of a sweep as a table, and a line that counts them.</summary>
internal static class StatusText
{
    public static IEnumerable<string> Lines(IReadOnlyList<RunLine> runs)
    {
        var rows = runs
            .Select(run => new[] { run.Run, Word(run.State), run.Epochs, run.TestError?.ToString("0.00%", CultureInfo.InvariantCulture) ?? "", run.Note })
            .Prepend(["run", "state", "epochs", "test error", ""])
            .ToList();
        var widths = Enumerable.Range(0, rows[0].Length - 1).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
            yield return string.Join("  ", row.Select((cell, column) => column < widths.Count ? cell.PadRight(widths[column]) : cell)).TrimEnd();
        var counts = runs.GroupBy(run => run.State).OrderByDescending(group => group.Key).Select(group => FormattableString.Invariant($"{group.Count()} {Word(group.Key)}"));
        yield return FormattableString.Invariant($"{runs.Count} {(runs.Count == 1 ? "run" : "runs")}: {string.Join(", ", counts)}");
    }

    private static string Word(RunState state) => state == RunState.New ? "not begun" : state.ToString().ToLowerInvariant();
}
