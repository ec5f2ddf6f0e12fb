using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Plot;

/// <summary>One chart: title, legend, axes, points.</summary>
internal sealed class PlotChart(PlotPanel panel, PlotMeasure across, PlotMeasure up, List<string> series, bool hasPointer)
{
    /// <summary>For the vertical axis' numbers and title.</summary>
    private const double Left = 56;

    /// <summary>For the horizontal axis' numbers and title, and the note under them.</summary>
    private const double Below = 52;

    private const double TitleHeight = 16;

    /// <summary>Of the frame's width.</summary>
    private const double Proportion = 0.56;

    private const double LeastProportion = 0.38;

    /// <summary>A chart with fewer networks is lower.</summary>
    private const int NetworksOfFullHeight = 12;

    /// <param name="place">Where it begins and how wide it is.</param>
    /// <returns>Its height.</returns>
    public double Draw(Sketch sketch, Area place)
    {
        var theme = sketch.Theme;
        sketch.Text(place.Left, place.Top + 8, panel.Title, theme.Faint, 12, TextAnchor.Start);
        var own = series.Where(name => panel.Points.Any(point => point.Series == name)).ToList();
        var top = place.Top + TitleHeight + 8;
        top += PlotLegend.Draw(sketch, own, series, new(place.Left, top, place.Width, 0));
        var width = place.Width - Left;
        var frame = new Area(place.Left + Left, top, width, width * (panel.Points.Count >= NetworksOfFullHeight ? Proportion : LeastProportion));
        var x = new PlotAxis(across, [.. panel.Points.Select(point => across.Of(point)!.Value)], frame.Left, frame.Left + frame.Width);
        var y = new PlotAxis(up, [.. panel.Points.Select(point => up.Of(point)!.Value)], frame.Top + frame.Height, frame.Top);
        DrawAxes(sketch, x, y, frame);
        var places = panel.Points.Select(point => (x.Pixel(across.Of(point)!.Value), y.Pixel(up.Of(point)!.Value))).ToList();
        var unnamed = new PlotPoints(panel.Points, places, series).Draw(sketch, frame);
        if (unnamed > 0)
            sketch.Text(frame.Left + frame.Width, frame.Top + frame.Height + 40, Note(unnamed), theme.Faint, 11, TextAnchor.End);
        return frame.Top + frame.Height + Below - place.Top;
    }

    private string Note(int unnamed) => hasPointer
        ? $"{unnamed} of {panel.Points.Count} networks show their names in the SVG, under the pointer"
        : $"{unnamed} of {panel.Points.Count} networks have no room for their names";

    private void DrawAxes(Sketch sketch, PlotAxis x, PlotAxis y, Area frame)
    {
        Func<double, string> n = Sketch.N;
        var theme = sketch.Theme;
        var (right, bottom) = (frame.Left + frame.Width, frame.Top + frame.Height);
        foreach (var (value, text) in x.Ticks())
        {
            sketch.Line($"M{n(x.Pixel(value))} {n(frame.Top)} V{n(bottom)}", theme.Panel, width: 1.2);
            sketch.Text(x.Pixel(value), bottom + 17, text, theme.Faint, 11);
        }

        foreach (var (value, text) in y.Ticks())
        {
            sketch.Line($"M{n(frame.Left)} {n(y.Pixel(value))} H{n(right)}", theme.Panel, width: 1.2);
            sketch.Text(frame.Left - 8, y.Pixel(value) + 4, text, theme.Faint, 11, TextAnchor.End);
        }

        sketch.Line($"M{n(frame.Left)} {n(frame.Top)} V{n(bottom)} H{n(right)}", theme.Line);
        sketch.Text((frame.Left + right) / 2, bottom + 40, across.Title + across.Unit, theme.Text, 13);
        sketch.Text(frame.Left - Left + 8, (frame.Top + bottom) / 2, up.Title + up.Unit, theme.Text, 13, upward: true);
    }
}
