namespace ResNetGen.Lab.Charts;

/// <summary>Draws the lines of a chart, and their bands behind them.</summary>
internal static class PlotLines
{
    /// <summary>Half of the widest line, or of the largest marker.</summary>
    private const double Margin = 3;

    private const double Marker = 0.8;

    /// <summary>In a viewport of their own, which cuts off what lies outside of the axes but no half of a line that lies on them.</summary>
    public static void Write(SvgWriter svg, LineChart chart, PlotArea area)
    {
        var (x, y, width, height) = (area.Left - Margin, area.Top - Margin, area.Width + (2 * Margin), area.Height + (2 * Margin));
        svg.Line($"<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" viewBox=\"{x} {y} {width} {height}\">");
        foreach (var series in chart.Series)
            WriteBand(svg, [.. series.Band.Where(chart.IsSeen)], series.Stroke, area);
        foreach (var series in chart.Series)
        {
            foreach (var part in Unbroken(series.Points, chart))
                WritePart(svg, [.. part.Select(point => (area.X(point.X), area.Y(point.Y)))], series.Stroke, chart.Markers || series.Markers);
        }

        svg.Line($"</svg>");
    }

    private static void WriteBand(SvgWriter svg, IReadOnlyList<BandPoint> band, Stroke stroke, PlotArea area)
    {
        if (band.Count < 2)
            return;
        var edge = band.Select(point => SvgWriter.Pair(area.X(point.X), area.Y(point.High)))
            .Concat(band.Reverse().Select(point => SvgWriter.Pair(area.X(point.X), area.Y(point.Low))));
        svg.Line($"<polygon points=\"{string.Join(' ', edge)}\" fill=\"{stroke.Colour}\" fill-opacity=\"0.15\"/>");
    }

    private static void WritePart(SvgWriter svg, IReadOnlyList<(double X, double Y)> places, Stroke stroke, bool markers)
    {
        if (places is [var alone])
        {
            svg.Line($"<circle cx=\"{alone.X}\" cy=\"{alone.Y}\" r=\"{stroke.Width}\" fill=\"{stroke.Colour}\"/>");
            return;
        }

        var points = string.Join(' ', places.Select(place => SvgWriter.Pair(place.X, place.Y)));
        svg.Line($"<polyline points=\"{points}\" fill=\"none\" stroke-linejoin=\"round\" stroke=\"{stroke.Colour}\" stroke-width=\"{stroke.Width}\" stroke-dasharray=\"{stroke.Dash ?? "none"}\"/>");
        if (!markers)
            return;
        foreach (var (x, y) in places)
            svg.Line($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{stroke.Width + Marker}\" fill=\"{stroke.Colour}\"/>");
    }

    private static IEnumerable<IReadOnlyList<DataPoint>> Unbroken(IReadOnlyList<DataPoint> points, LineChart chart)
    {
        var part = new List<DataPoint>();
        foreach (var point in points)
        {
            if (chart.IsSeen(point))
            {
                part.Add(point);
                continue;
            }

            if (part.Count > 0)
                yield return part;
            part = [];
        }

        if (part.Count > 0)
            yield return part;
    }
}
