using ResNetGen.Lab.Charts;
using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Reporting;

/// <summary>The curves of a sweep as the papers draw them: a colour a network, thin for training and bold for test, dashed for a second recipe.</summary>
internal static class Curves
{
    private static readonly string?[] Dashes = [null, "7 3", "2 2", "9 3 2 3"];

    public static LineChart Errors(IReadOnlyList<RunGroup> groups) => new()
    {
        Title = "Error in training (thin) and test (bold)",
        XAxis = "iterations",
        YAxis = "error (%)",
        Series = [.. Lines(groups, epoch => 100 * epoch.TrainingError, epoch => 100 * epoch.TestError)],
    };

    public static LineChart Losses(IReadOnlyList<RunGroup> groups) => new()
    {
        Title = "Loss in training (thin) and test (bold)",
        XAxis = "iterations",
        YAxis = "cross-entropy",
        Series = [.. Lines(groups, epoch => epoch.TrainingLoss, epoch => epoch.TestLoss)],
    };

    private static IEnumerable<Series> Lines(IReadOnlyList<RunGroup> groups, Func<EpochRecord, double> training, Func<EpochRecord, double> test)
    {
        var networks = groups.Select(group => group.Network).Distinct().ToList();
        var recipes = groups.Select(group => group.Recipe).Distinct().ToList();
        foreach (var group in groups)
        {
            var colour = Palette.Stroke(networks.IndexOf(group.Network)).Colour;
            var dash = Dashes[recipes.IndexOf(group.Recipe) % Dashes.Length];
            yield return new(null, Points(group, training), new(colour, Stroke.Thin, dash));
            yield return new(recipes.Count == 1 ? group.Network : $"{group.Network}, {group.Recipe}", Points(group, test), new(colour, Stroke.Bold, dash));
        }
    }

    private static IReadOnlyList<DataPoint> Points(RunGroup group, Func<EpochRecord, double> number) =>
        [.. group.Curve(number).Select(point => new DataPoint(point.Iteration, point.Mean))];
}
