namespace ResNetGen.Lab.Charts;

/// <summary>Charts side by side in one picture, over one legend.</summary>
public static class ChartPanels
{
    /// <param name="charts">A line that is in several has one entry in the legend.</param>
    /// <exception cref="ArgumentException">There is none, or one has an axis without length.</exception>
    public static string ToSvg(IReadOnlyList<LineChart> charts)
    {
        if (charts.Count == 0)
            throw new ArgumentException("A picture needs a chart.", nameof(charts));
        var (width, height) = (charts.Sum(chart => chart.Width), charts.Max(chart => chart.Height));
        var legend = new Legend(charts.SelectMany(chart => chart.Series), width);
        var whole = height + legend.Height;
        var svg = new SvgWriter();
        svg.Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{whole}\" viewBox=\"0 0 {width} {whole}\" font-family=\"Helvetica, Arial, sans-serif\" fill=\"#222222\" role=\"img\">");
        svg.Line($"<title>{string.Join("; ", charts.Select(chart => chart.Title))}</title>");
        svg.Line($"<rect width=\"{width}\" height=\"{whole}\" fill=\"#ffffff\"/>");
        var offset = 0.0;
        foreach (var chart in charts)
        {
            new Plot(chart).Write(svg, offset);
            offset += chart.Width;
        }

        legend.Write(svg, height);
        svg.Line($"</svg>");
        return svg.ToString();
    }
}
