using ResNetGen.Compiler.Emit.Draw;

namespace ResNetGen.Compiler.Emit.Plot;

/// <summary>Parameters against multiply-adds of many networks, both on logarithmic axes.</summary>
public static class SvgPlot
{
    private const double Width = 960;

    private const double LegendRow = 20;

    private const double PlotHeight = 520;

    private const double Left = 84;

    private const double Right = 28;

    private const double LetterWidth = 6.9;

    private const double LabelHeight = 13;

    public static string Write(IReadOnlyList<PlotPoint> points, Theme theme)
    {
        var series = points.Select(point => point.Series).Distinct().ToList();
        var svg = new SvgText();
        var legend = Legend(svg, series, theme);
        var top = 58 + legend;
        var bottom = top + PlotHeight;
        var across = new LogAxis([.. points.Select(point => point.Parameters)], Left, Width - Right);
        var up = new LogAxis([.. points.Select(point => point.MultiplyAdds)], bottom, top);
        Axes(svg, across, up, top, bottom, theme);
        var places = points.Select(point => (X: across.Pixel(point.Parameters), Y: up.Pixel(point.MultiplyAdds))).ToList();
        Lines(svg, points, places, series, theme);
        PointsAndLabels(svg, points, places, series, new(Left + 2, top + 2, Width - Left - Right - 4, PlotHeight - 4), theme);
        svg.Text(Left, 34, "Parameters and multiply-adds", theme.Text, 18, "start", bold: true);
        return svg.Document(Width, bottom + 60, theme, "Parameters and multiply-adds", $"{points.Count} networks on logarithmic axes.");
    }

    /// <returns>The height it takes.</returns>
    private static double Legend(SvgText svg, List<string> series, Theme theme)
    {
        if (series.Count < 2)
            return 0;
        var x = Left;
        var y = 60.0;
        for (var i = 0; i < series.Count; i++)
        {
            var width = 26 + (series[i].Length * LetterWidth);
            if (x + width > Width - Right && x > Left)
                (x, y) = (Left, y + LegendRow);
            svg.Raw($"<circle cx=\"{SvgText.N(x + 5)}\" cy=\"{SvgText.N(y - 4)}\" r=\"5\" fill=\"{theme.Mark(i)}\"/>");
            svg.Text(x + 15, y, series[i], theme.Text, 12, "start");
            x += width;
        }

        return y - 60 + LegendRow;
    }

    private static void Axes(SvgText svg, LogAxis across, LogAxis up, double top, double bottom, Theme theme)
    {
        var n = SvgText.N;
        foreach (var tick in across.Ticks())
        {
            svg.Path($"M{n(across.Pixel(tick))} {n(top)} V{n(bottom)}", theme.Panel, width: 1.2);
            svg.Text(across.Pixel(tick), bottom + 18, Figures.Tick(tick), theme.Faint, 11);
        }

        foreach (var tick in up.Ticks())
        {
            svg.Path($"M{n(Left)} {n(up.Pixel(tick))} H{n(Width - Right)}", theme.Panel, width: 1.2);
            svg.Text(Left - 8, up.Pixel(tick) + 4, Figures.Tick(tick), theme.Faint, 11, "end");
        }

        svg.Path($"M{n(Left)} {n(top)} V{n(bottom)} H{n(Width - Right)}", theme.Line);
        svg.Text((Left + Width - Right) / 2, bottom + 42, "parameters", theme.Text, 13);
        svg.Text(22, (top + bottom) / 2, "multiply-adds", theme.Text, 13, upward: true);
    }

    /// <summary>A family's networks from the smallest to the largest.</summary>
    private static void Lines(SvgText svg, IReadOnlyList<PlotPoint> points, List<(double X, double Y)> places, List<string> series, Theme theme)
    {
        for (var i = 0; i < series.Count; i++)
        {
            var own = Enumerable.Range(0, points.Count).Where(index => points[index].Series == series[i])
                .OrderBy(index => points[index].MultiplyAdds).ThenBy(index => points[index].Parameters).Select(index => places[index]).ToList();
            if (own.Count > 1)
                svg.Path("M" + string.Join(" L", own.Select(place => $"{SvgText.N(place.X)} {SvgText.N(place.Y)}")), theme.Mark(i), width: 1);
        }
    }

    private static void PointsAndLabels(
        SvgText svg, IReadOnlyList<PlotPoint> points, List<(double X, double Y)> places, List<string> series, Area bounds, Theme theme)
    {
        var n = SvgText.N;
        var placer = new LabelPlacer(bounds, places);
        for (var i = 0; i < points.Count; i++)
        {
            var colour = theme.Mark(series.IndexOf(points[i].Series));
            svg.Raw($"<circle cx=\"{n(places[i].X)}\" cy=\"{n(places[i].Y)}\" r=\"5\" fill=\"{colour}\" stroke=\"{theme.Background}\"/>");
        }

        for (var i = 0; i < points.Count; i++)
        {
            var (area, isFar) = placer.Place(i, points[i].Name.Length * LetterWidth, LabelHeight);
            if (isFar)
            {
                var end = Math.Min(Math.Max(places[i].X, area.Left), area.Left + area.Width);
                svg.Path($"M{n(places[i].X)} {n(places[i].Y)} L{n(end)} {n(area.Top + (area.Top > places[i].Y ? 1 : LabelHeight))}", theme.Faint, width: 0.7);
            }

            svg.Text(area.Left + (area.Width / 2), area.Top + 10.5, points[i].Name, theme.Text, 11, halo: theme.Background);
        }
    }
}
