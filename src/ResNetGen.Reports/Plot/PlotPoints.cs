using System.Globalization;
using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Plot;

/// <summary>The networks of a chart: a line through each family, a mark and where there is room a label for each network.</summary>
internal sealed class PlotPoints(IReadOnlyList<PlotPoint> points, IReadOnlyList<(double X, double Y)> places, List<string> series)
{
    private const double FontSize = 11;

    private const double LabelHeight = 13;

    /// <returns>How many labels found no room.</returns>
    public int Draw(Sketch sketch, Area frame)
    {
        var theme = sketch.Theme;
        var families = new PlotFamilies(points).All();
        foreach (var family in families)
        {
            var line = string.Join(" L", family.Select(i => $"{Sketch.N(places[i].X)} {Sketch.N(places[i].Y)}"));
            sketch.Line($"M{line}", theme.Mark(series.IndexOf(points[family[0]].Series)), width: 1);
        }

        var labels = new Sketch(theme);
        var unnamed = DrawLabels(sketch, labels, frame, families);
        for (var i = 0; i < points.Count; i++)
            new PlotMark(series.IndexOf(points[i].Series), theme).Draw(sketch, places[i].X, places[i].Y, Title(points[i]));
        sketch.Append(labels);
        return unnamed;
    }

    private static string Title(PlotPoint point)
    {
        var accuracy = point.Accuracy is { } reached ? $", top-1 {reached.Top1.ToString(CultureInfo.InvariantCulture)} % ({reached.Source})" : "";
        return $"{point.Name}: {Figures.OrUnknown(point.Parameters, Figures.Exact)} parameters, {Figures.OrUnknown(point.MultiplyAdds, Figures.Exact)} multiply-adds{accuracy}";
    }

    /// <summary>The ends of the families choose their places first: the others can be told from them.</summary>
    private int DrawLabels(Sketch lines, Sketch labels, Area frame, IReadOnlyList<IReadOnlyList<int>> families)
    {
        Func<double, string> n = Sketch.N;
        var segments = families.SelectMany(family => family.Zip(family.Skip(1), (i, j) => new LineSegment(places[i], places[j]))).ToList();
        var placer = new LabelPlacer(new(frame.Left + 2, frame.Top + 2, frame.Width - 4, frame.Height - 4), places, segments);
        var order = families.SelectMany(family => new[] { family[family.Count - 1], family[0] }).Concat(Enumerable.Range(0, points.Count)).Distinct().ToList();
        var areas = new Dictionary<int, PlacedLabel>();

        // Those that find a place beside the lines take it before any lies on one.
        foreach (var (i, onLines) in order.Select(i => (i, false)).Concat(order.Select(i => (i, true))))
        {
            if (!areas.ContainsKey(i) && placer.Place(i, TextWidth.Of(points[i].Name, FontSize), LabelHeight, onLines) is { } place)
                areas.Add(i, place);
        }

        foreach (var i in order.Where(areas.ContainsKey))
        {
            var (area, leader) = areas[i];
            if (leader is { } line)
                lines.Line($"M{n(line.From.X)} {n(line.From.Y)} L{n(line.To.X)} {n(line.To.Y)}", labels.Theme.Faint, width: 0.7);
            labels.Text(area.Left + (area.Width / 2), area.Top + 10.5, points[i].Name, labels.Theme.Text, FontSize, halo: true);
        }

        return points.Count - areas.Count;
    }
}
