using ResNetGen.Compiler.Emit.Draw;

namespace ResNetGen.Compiler.Emit.Plot;

/// <summary>The networks: a line through each family, a mark and where there is room a label for each network.</summary>
internal sealed class PlotPoints(IReadOnlyList<PlotPoint> points, IReadOnlyList<(double X, double Y)> places, List<string> series, Theme theme)
{
    private const double LetterWidth = 6.9;

    private const double LabelHeight = 13;

    /// <returns>How many labels found no room.</returns>
    public int Draw(Sketch sketch, Area frame)
    {
        var families = series.Select(Family).ToList();
        for (var i = 0; i < series.Count; i++)
        {
            if (families[i].Count > 1)
                sketch.Line("M" + string.Join(" L", families[i].Select(point => $"{Sketch.N(places[point].X)} {Sketch.N(places[point].Y)}")), theme.Mark(i), width: 1);
        }

        var labels = new Sketch(theme);
        var omitted = DrawLabels(sketch, labels, frame, families);
        for (var i = 0; i < points.Count; i++)
        {
            var title = $"{points[i].Name}: {Figures.Exact(points[i].Parameters)} parameters, {Figures.Exact(points[i].MultiplyAdds)} multiply-adds";
            new PlotMark(series.IndexOf(points[i].Series), theme).Draw(sketch, places[i].X, places[i].Y, title);
        }

        sketch.Append(labels);
        return omitted;
    }

    /// <summary>A family's networks from the smallest to the largest.</summary>
    private List<int> Family(string name) =>
        [.. Enumerable.Range(0, points.Count).Where(i => points[i].Series == name).OrderBy(i => points[i].MultiplyAdds).ThenBy(i => points[i].Parameters)];

    /// <summary>The ends of the families choose their places first: the others can be told from them.</summary>
    private int DrawLabels(Sketch lines, Sketch labels, Area frame, List<List<int>> families)
    {
        Func<double, string> n = Sketch.N;
        var placer = new LabelPlacer(new(frame.Left + 2, frame.Top + 2, frame.Width - 4, frame.Height - 4), places);
        var omitted = 0;
        var order = families.SelectMany(family => new[] { family[0], family[family.Count - 1] }).Concat(families.SelectMany(family => family)).Distinct();
        foreach (var i in order)
        {
            if (placer.Place(i, points[i].Name.Length * LetterWidth, LabelHeight) is not var (area, isFar))
            {
                omitted++;
                continue;
            }

            if (isFar)
            {
                var end = Math.Min(Math.Max(places[i].X, area.Left), area.Left + area.Width);
                lines.Line($"M{n(places[i].X)} {n(places[i].Y)} L{n(end)} {n(area.Top + (area.Top > places[i].Y ? 1 : LabelHeight))}", theme.Faint, width: 0.7);
            }

            labels.Text(area.Left + (area.Width / 2), area.Top + 10.5, points[i].Name, theme.Text, 11, halo: true);
        }

        return omitted;
    }
}
