using ResNetGen.Compiler.Emit.Draw;

namespace ResNetGen.Compiler.Emit.Plot;

/// <summary>Parameters against multiply-adds of many networks, both on logarithmic axes.</summary>
public static class Plot
{
    private const double TitleHeight = 58;

    private const double Left = 84;

    private const double Right = 28;

    private const double Below = 60;

    public static Picture Of(IReadOnlyList<PlotPoint> points, Theme theme)
    {
        // Twice the networks get twice the room, up to what a screen shows.
        var scale = Math.Min(1.7, Math.Max(1, Math.Sqrt(points.Count / 30.0)));
        var (width, height) = (960 * scale, 520 * scale);
        var series = points.Select(point => point.Series).Distinct().ToList();
        var sketch = new Sketch(theme);
        sketch.Text(Left, 34, "Parameters and multiply-adds", theme.Text, 18, TextAnchor.Start, bold: true);
        var top = TitleHeight + PlotLegend.Draw(sketch, series, new(Left, TitleHeight, width - Left - Right, 0), theme);
        var frame = new Area(Left, top, width - Left - Right, height);
        var across = new LogAxis([.. points.Select(point => point.Parameters)], frame.Left, frame.Left + frame.Width);
        var up = new LogAxis([.. points.Select(point => point.MultiplyAdds)], frame.Top + frame.Height, frame.Top);
        DrawAxes(sketch, across, up, frame, theme);
        var places = points.Select(point => (X: across.Pixel(point.Parameters), Y: up.Pixel(point.MultiplyAdds))).ToList();
        var omitted = new PlotPoints(points, places, series, theme).Draw(sketch, frame);
        if (omitted > 0)
            sketch.Text(width - Right, frame.Top + frame.Height + 42, $"no room for {omitted} labels; the points themselves tell their names", theme.Faint, 11, TextAnchor.End);
        return sketch.Finish(width, frame.Top + frame.Height + Below, "Parameters and multiply-adds", $"{points.Count} networks on logarithmic axes.");
    }

    private static void DrawAxes(Sketch sketch, LogAxis across, LogAxis up, Area frame, Theme theme)
    {
        Func<double, string> n = Sketch.N;
        var (right, bottom) = (frame.Left + frame.Width, frame.Top + frame.Height);
        foreach (var tick in across.Ticks())
        {
            sketch.Line($"M{n(across.Pixel(tick))} {n(frame.Top)} V{n(bottom)}", theme.Panel, width: 1.2);
            sketch.Text(across.Pixel(tick), bottom + 18, Figures.Tick(tick), theme.Faint, 11);
        }

        foreach (var tick in up.Ticks())
        {
            sketch.Line($"M{n(frame.Left)} {n(up.Pixel(tick))} H{n(right)}", theme.Panel, width: 1.2);
            sketch.Text(frame.Left - 8, up.Pixel(tick) + 4, Figures.Tick(tick), theme.Faint, 11, TextAnchor.End);
        }

        sketch.Line($"M{n(frame.Left)} {n(frame.Top)} V{n(bottom)} H{n(right)}", theme.Line);
        sketch.Text((frame.Left + right) / 2, bottom + 42, "parameters", theme.Text, 13);
        sketch.Text(22, (frame.Top + bottom) / 2, "multiply-adds", theme.Text, 13, upward: true);
    }
}
