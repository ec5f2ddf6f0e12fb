using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Plot;

/// <summary>One measure of many networks against another: points, and lines through families. Networks for inputs of another kind have a chart of their own.</summary>
public static class Plot
{
    private const double Margin = 28;

    private const double TitleHeight = 30;

    private const double Width = 960;

    private const double PanelGap = 34;

    /// <summary>The plot, with a chart for each kind of input.</summary>
    /// <param name="points">At least one of them has a value on both axes; those without are left out.</param>
    /// <param name="hasPointer">Whether the format shows names under a pointer, as SVG does; what the plot says of points without a name depends on it.</param>
    public static Picture Of(IReadOnlyList<PlotPoint> points, PlotMeasure across, PlotMeasure up, Theme theme, bool hasTitle = true, bool hasPointer = true)
    {
        var shown = points.Where(point => across.Of(point) is not null && up.Of(point) is not null).ToList();
        var series = shown.Select(point => point.Series).Distinct().ToList();
        var panels = PlotPanel.Of(shown, byClasses: up == PlotMeasure.Accuracy || across == PlotMeasure.Accuracy);

        // Twice the networks get twice the room, up to what a screen shows.
        var scale = Math.Min(1.7, Math.Max(1, Math.Sqrt(panels[0].Points.Count / 30.0)));
        var sketch = new Sketch(theme);
        var title = $"{char.ToUpperInvariant(up.Title[0])}{up.Title.Substring(1)} against {across.Title}";
        var top = Margin;
        if (hasTitle)
        {
            sketch.Text(Margin, top + 12, title, theme.Text, 18, TextAnchor.Start, bold: true);
            top += TitleHeight;
        }

        foreach (var panel in panels)
            top += PanelGap + new PlotChart(panel, across, up, series, hasPointer).Draw(sketch, new(Margin, top, (Width * scale) - (2 * Margin), 0));
        return sketch.Finish(Width * scale, top - PanelGap + 10, title, $"{shown.Count} networks in {panels.Count} {(panels.Count == 1 ? "chart" : "charts")}: {string.Join("; ", panels.Select(panel => panel.Title))}.");
    }
}
