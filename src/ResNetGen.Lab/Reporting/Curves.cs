using ResNetGen.Lab.Charts;
using ResNetGen.Lab.Training.Curves;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Reporting;

/// <summary>The curves of a sweep as the papers draw them: a colour a network, thin for training and bold for test, dashes for other recipes.</summary>
internal static class Curves
{
    /// <summary>With more points than these a line tells where they are.</summary>
    private const int MostMarkers = 40;

    private static readonly string?[] Dashes = [null, "7 3", "2 2", "9 3 2 3", "14 4", "4 2", "14 3 2 3 2 3", "1 4", "7 2 7 6", "20 3 5 3", "5 7", "2 2 2 6"];

    public static LineChart Errors(IReadOnlyList<RunGroup> groups) =>
        Chart("Error in training (thin) and test (bold)", "error (%)", groups, new(epoch => 100 * epoch.TrainingError, epoch => 100 * epoch.TestError, point => 100 * point.Error));

    public static LineChart Losses(IReadOnlyList<RunGroup> groups) =>
        Chart("Loss in training (thin) and test (bold)", "cross-entropy", groups, new(epoch => epoch.TrainingLoss, epoch => epoch.TestLoss, point => point.Loss));

    /// <summary>What a training's time buys: networks and recipes on one axis, whatever an epoch of each takes.</summary>
    public static LineChart BySeconds(IReadOnlyList<RunGroup> groups) => new()
    {
        Title = "Test error by time",
        Subtitle = groups.Any(group => group.Finished.Count > 1) ? "Errors and seconds are means over the seeds." : null,
        XAxis = "seconds of training and tests",
        YAxis = "error (%)",
        XStart = 0,
        YStart = 0,
        Series = [.. Looks(groups).Select(look => LineBySeconds(look.Name, look.Group, look.Stroke))],
    };

    /// <summary>What a line of the curves is of; null: of one seed.</summary>
    public static string? Meaning(IReadOnlyList<RunGroup> groups)
    {
        var seeds = groups.Select(group => group.Finished.Count).Where(count => count > 0).Distinct().Order().ToList();
        if (seeds is not [.., > 1])
            return null;
        var of = seeds.Count == 1 ? $"{seeds[0]} seeds" : $"{seeds[0]} to {seeds[^1]} seeds";
        return $"Lines are means over {of}, bands are one standard deviation up and down.";
    }

    private static LineChart Chart(string title, string axis, IReadOnlyList<RunGroup> groups, Numbers numbers)
    {
        return new()
        {
            Title = title,
            Subtitle = Meaning(groups),
            XAxis = "iterations",
            YAxis = axis,
            XStart = 0,
            YStart = 0,
            Series = [.. Lines(groups, numbers)],
        };
    }

    private static IEnumerable<Series> Lines(IReadOnlyList<RunGroup> groups, Numbers numbers)
    {
        foreach (var (group, name, bold) in Looks(groups))
        {
            var within = group.CurveWithin(numbers.Within);
            yield return Line(null, within.Count > 0 ? within : group.Curve(numbers.Training), bold with { Width = Stroke.Thin });
            yield return Line(name, group.Curve(numbers.Test), bold);
        }
    }

    /// <summary>How the test of each group with a finished run is drawn, and what it is called.</summary>
    private static IEnumerable<(RunGroup Group, string Name, Stroke Stroke)> Looks(IReadOnlyList<RunGroup> groups)
    {
        var networks = groups.Select(group => group.Network).Distinct().ToList();
        var recipes = groups.Select(group => group.Recipe).Distinct().ToList();
        var haveOwnLooks = networks.Count <= Palette.Count && recipes.Count <= Dashes.Length;
        foreach (var (index, group) in groups.Index())
        {
            if (group.Finished.Count == 0)
                continue;
            // Of many networks or recipes, lines are told apart by both, whatever is whose.
            var (network, recipe) = haveOwnLooks ? (networks.IndexOf(group.Network), recipes.IndexOf(group.Recipe)) : (index % Palette.Count, index / Palette.Count);
            var name = recipes.Count == 1 ? group.Network : $"{group.Network}, {group.Recipe}";
            yield return (group, name, new(Palette.Stroke(network).Colour, Stroke.Bold, Dashes[recipe % Dashes.Length]));
        }
    }

    private static Series Line(string? name, IReadOnlyList<(long Iteration, Sample Seeds)> curve, Stroke stroke) =>
        new(name, [.. curve.Select(point => new DataPoint(point.Iteration, point.Seeds.Mean))], stroke)
        {
            Markers = curve.Count <= MostMarkers,
            Band = [.. curve.Where(point => point.Seeds.Deviation is not null).Select(point => Around(point.Iteration, point.Seeds.Mean, point.Seeds.Deviation!.Value))],
        };

    private static Series LineBySeconds(string name, RunGroup group, Stroke stroke)
    {
        var points = group.TestErrorBySeconds();
        return new(name, [.. points.Select(point => new DataPoint(point.Seconds, 100 * point.Error))], stroke) { Markers = points.Count <= MostMarkers };
    }

    private static BandPoint Around(long iteration, double mean, double deviation) => new(iteration, Math.Max(0, mean - deviation), mean + deviation);

    /// <param name="Training">Of an epoch.</param>
    /// <param name="Within">The same as <paramref name="Training"/> within an epoch.</param>
    private sealed record Numbers(Func<EpochRecord, double> Training, Func<EpochRecord, double> Test, Func<CurvePoint, double> Within);
}
