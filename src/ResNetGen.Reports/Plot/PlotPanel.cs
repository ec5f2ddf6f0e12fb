using ResNetGen.Reports.Family;

namespace ResNetGen.Reports.Plot;

/// <summary>Networks that can be compared.</summary>
/// <param name="Title">What they have in common.</param>
internal sealed record PlotPanel(string Title, IReadOnlyList<PlotPoint> Points)
{
    /// <summary>Networks for photographs and for thumbnails do not belong on one chart; those for 224 and for 320 pixels do.</summary>
    private const double MostBetweenInputs = 2;

    /// <param name="byClasses">Accuracies are of one task: ten classes are easier than a hundred.</param>
    /// <returns>The panel with most networks first.</returns>
    public static IReadOnlyList<PlotPanel> Of(IEnumerable<PlotPoint> points, bool byClasses)
    {
        var panels = new List<List<(PlotPoint Point, int Index)>>();
        foreach (var task in points.Select((point, i) => (Point: point, Index: i)).GroupBy(pair => byClasses ? pair.Point.Classes : null))
        {
            var largest = 0;
            foreach (var pair in task.OrderBy(pair => Side(pair.Point)))
            {
                if (largest == 0 || Side(pair.Point) >= largest * MostBetweenInputs)
                    panels.Add([]);
                panels[panels.Count - 1].Add(pair);
                largest = Side(pair.Point);
            }
        }

        return [.. panels.OrderByDescending(panel => panel.Count).Select(panel => new PlotPanel(
            Name(panel[0].Point, panel[panel.Count - 1].Point, byClasses), [.. panel.OrderBy(pair => pair.Index).Select(pair => pair.Point)]))];
    }

    private static int Side(PlotPoint point) => Math.Max(point.Input.Height, point.Input.Width);

    private static string Name(PlotPoint smallest, PlotPoint largest, bool byClasses)
    {
        var (first, last) = (PaperNumbers.WithTimesSign(smallest.Input.ToString()), PaperNumbers.WithTimesSign(largest.Input.ToString()));
        var input = first == last ? $"input {first}" : $"inputs {first} to {last}";
        return byClasses && smallest.Classes is { } classes ? $"{input}, {classes} classes" : input;
    }
}
