using ResNetGen.Compiler.Emit.Draw;

namespace ResNetGen.Compiler.Emit.Plot;

/// <summary>Parameters against multiply-adds of many networks, both on logarithmic axes.</summary>
public static class SvgPlot
{
    private const double TitleHeight = 58;

    private const double Left = 84;

    private const double Right = 28;

    private const double Below = 60;

    public static string Write(IReadOnlyList<PlotPoint> points, Theme theme)
    {
        // Twice the networks get twice the room, up to what a screen shows.
        var scale = Math.Min(1.7, Math.Max(1, Math.Sqrt(points.Count / 30.0)));
        var (width, height) = (960 * scale, 520 * scale);
        var series = points.Select(point => point.Series).Distinct().ToList();
        var svg = new SvgText();
        svg.Text(Left, 34, "Parameters and multiply-adds", theme.Text, 18, "start", bold: true);
        var top = TitleHeight + PlotLegend.Draw(svg, series, new(Left, TitleHeight, width - Left - Right, 0), theme);
        var frame = new Area(Left, top, width - Left - Right, height);
        var across = new LogAxis([.. points.Select(point => point.Parameters)], frame.Left, frame.Left + frame.Width);
        var up = new LogAxis([.. points.Select(point => point.MultiplyAdds)], frame.Top + frame.Height, frame.Top);
        DrawAxes(svg, across, up, frame, theme);
        var places = points.Select(point => (X: across.Pixel(point.Parameters), Y: up.Pixel(point.MultiplyAdds))).ToList();
        var omitted = new PlotPoints(points, places, series, theme).Draw(svg, frame);
        if (omitted > 0)
            svg.Text(width - Right, frame.Top + frame.Height + 42, $"no room for {omitted} labels; the points themselves tell their names", theme.Faint, 11, "end");
        return svg.Document(width, frame.Top + frame.Height + Below, theme, "Parameters and multiply-adds", $"{points.Count} networks on logarithmic axes.");
    }

    private static void DrawAxes(SvgText svg, LogAxis across, LogAxis up, Area frame, Theme theme)
    {
        var n = SvgText.N;
        var (right, bottom) = (frame.Left + frame.Width, frame.Top + frame.Height);
        foreach (var tick in across.Ticks())
        {
            svg.Path($"M{n(across.Pixel(tick))} {n(frame.Top)} V{n(bottom)}", theme.Panel, width: 1.2);
            svg.Text(across.Pixel(tick), bottom + 18, Figures.Tick(tick), theme.Faint, 11);
        }

        foreach (var tick in up.Ticks())
        {
            svg.Path($"M{n(frame.Left)} {n(up.Pixel(tick))} H{n(right)}", theme.Panel, width: 1.2);
            svg.Text(frame.Left - 8, up.Pixel(tick) + 4, Figures.Tick(tick), theme.Faint, 11, "end");
        }

        svg.Path($"M{n(frame.Left)} {n(frame.Top)} V{n(bottom)} H{n(right)}", theme.Line);
        svg.Text((frame.Left + right) / 2, bottom + 42, "parameters", theme.Text, 13);
        svg.Text(22, (frame.Top + bottom) / 2, "multiply-adds", theme.Text, 13, upward: true);
    }
}
