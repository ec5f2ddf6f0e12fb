namespace ResNetGen.Lab.Charts;

/// <summary>Draws one chart without its legend: axes and texts; <see cref="PlotLines"/> draws what is between them.</summary>
internal sealed class Plot
{
    private const double Bottom = 54;

    private const double Right = 22;

    private const double TitleSize = 15;

    private const double SubtitleSize = 12;

    private const double LabelSize = 13;

    private const double TickSize = 12;

    private readonly LineChart chart;

    private readonly Scale xScale;

    private readonly Scale yScale;

    private readonly PlotArea area;

    public Plot(LineChart chart)
    {
        this.chart = chart;
        (xScale, yScale) = (chart.XScale(), chart.YScale());
        var left = 40 + yScale.Ticks.Select(tick => TextSize.Width(tick.Text, TickSize)).DefaultIfEmpty(0).Max();
        var top = chart.Subtitle is null ? 44 : 62;
        area = new(xScale, yScale, left, top, Math.Max(1, chart.Width - left - Right), Math.Max(1, chart.Height - top - Bottom));
    }

    public void Write(SvgWriter svg, double offset)
    {
        svg.Line($"<g transform=\"translate({offset} 0)\">");
        WriteAxes(svg);
        WriteTexts(svg);
        PlotLines.Write(svg, chart, area);
        svg.Line($"</g>");
    }

    private void WriteAxes(SvgWriter svg)
    {
        foreach (var (value, text) in yScale.Ticks)
        {
            var y = area.Y(value);
            svg.Line($"<path d=\"M{area.Left} {y}h{area.Width}\" stroke=\"#dddddd\"/>");
            svg.Line($"<text x=\"{area.Left - 8}\" y=\"{y + 4}\" font-size=\"{TickSize}\" text-anchor=\"end\">{text}</text>");
        }

        var free = double.NegativeInfinity;
        foreach (var (value, text) in xScale.Ticks)
        {
            var x = area.X(value);
            svg.Line($"<path d=\"M{x} {area.Top + area.Height}v5\" stroke=\"#444444\"/>");
            var half = TextSize.Width(text, TickSize) / 2;
            if (x - half < free)
                continue;
            svg.Line($"<text x=\"{x}\" y=\"{area.Top + area.Height + 19}\" font-size=\"{TickSize}\" text-anchor=\"middle\">{text}</text>");
            free = x + half + 6;
        }

        svg.Line($"<path d=\"M{area.Left} {area.Top}v{area.Height}h{area.Width}\" fill=\"none\" stroke=\"#444444\"/>");
    }

    private void WriteTexts(SvgWriter svg)
    {
        var middle = area.Top + (area.Height / 2);
        svg.Line($"<text x=\"{area.Middle}\" y=\"26\" font-size=\"{TitleSize}\" font-weight=\"bold\" text-anchor=\"middle\">{TextSize.Fit(chart.Title, TitleSize, 2 * Math.Min(area.Middle, (area.Width / 2) + Right))}</text>");
        if (chart.Subtitle is { } subtitle)
            svg.Line($"<text x=\"{area.Middle}\" y=\"46\" font-size=\"{SubtitleSize}\" text-anchor=\"middle\">{TextSize.Fit(subtitle, SubtitleSize, 2 * Math.Min(area.Middle, (area.Width / 2) + Right))}</text>");
        svg.Line($"<text x=\"{area.Middle}\" y=\"{area.Top + area.Height + 42}\" font-size=\"{LabelSize}\" text-anchor=\"middle\">{TextSize.Fit(chart.XAxis, LabelSize, area.Width)}</text>");
        svg.Line($"<text x=\"18\" y=\"{middle}\" font-size=\"{LabelSize}\" text-anchor=\"middle\" transform=\"rotate(-90 18 {middle})\">{TextSize.Fit(chart.YAxis, LabelSize, chart.Height)}</text>");
    }
}
