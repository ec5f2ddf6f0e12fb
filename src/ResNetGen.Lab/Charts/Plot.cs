namespace ResNetGen.Lab.Charts;

/// <summary>Draws one chart without its legend.</summary>
internal sealed class Plot
{
    private const double Top = 44;

    private const double Bottom = 54;

    private const double Right = 22;

    private const double TitleSize = 15;

    private const double LabelSize = 13;

    private const double TickSize = 12;

    private readonly LineChart chart;

    private readonly Scale xScale;

    private readonly Scale yScale;

    private readonly double left;

    private readonly double width;

    private readonly double height;

    public Plot(LineChart chart)
    {
        this.chart = chart;
        (xScale, yScale) = (chart.XScale(), chart.YScale());
        left = 40 + yScale.Ticks.Select(tick => TextSize.Width(tick.Text, TickSize)).DefaultIfEmpty(0).Max();
        (width, height) = (Math.Max(1, chart.Width - left - Right), Math.Max(1, chart.Height - Top - Bottom));
    }

    public void Write(SvgWriter svg, double offset)
    {
        svg.Line($"<g transform=\"translate({offset} 0)\">");
        WriteAxes(svg);
        WriteTexts(svg);
        WriteLines(svg);
        svg.Line($"</g>");
    }

    private void WriteAxes(SvgWriter svg)
    {
        foreach (var (value, text) in yScale.Ticks)
        {
            var y = Y(value);
            svg.Line($"<path d=\"M{left} {y}h{width}\" stroke=\"#dddddd\"/>");
            svg.Line($"<text x=\"{left - 8}\" y=\"{y + 4}\" font-size=\"{TickSize}\" text-anchor=\"end\">{text}</text>");
        }

        var free = double.NegativeInfinity;
        foreach (var (value, text) in xScale.Ticks)
        {
            var x = left + (xScale.Place(value) * width);
            svg.Line($"<path d=\"M{x} {Top + height}v5\" stroke=\"#444444\"/>");
            var half = TextSize.Width(text, TickSize) / 2;
            if (x - half < free)
                continue;
            svg.Line($"<text x=\"{x}\" y=\"{Top + height + 19}\" font-size=\"{TickSize}\" text-anchor=\"middle\">{text}</text>");
            free = x + half + 6;
        }

        svg.Line($"<path d=\"M{left} {Top}v{height}h{width}\" fill=\"none\" stroke=\"#444444\"/>");
    }

    private void WriteTexts(SvgWriter svg)
    {
        var middle = Top + (height / 2);
        svg.Line($"<text x=\"{left + (width / 2)}\" y=\"26\" font-size=\"{TitleSize}\" font-weight=\"bold\" text-anchor=\"middle\">{TextSize.Fit(chart.Title, TitleSize, 2 * Math.Min(left + (width / 2), (width / 2) + Right))}</text>");
        svg.Line($"<text x=\"{left + (width / 2)}\" y=\"{Top + height + 42}\" font-size=\"{LabelSize}\" text-anchor=\"middle\">{TextSize.Fit(chart.XAxis, LabelSize, width)}</text>");
        svg.Line($"<text x=\"18\" y=\"{middle}\" font-size=\"{LabelSize}\" text-anchor=\"middle\" transform=\"rotate(-90 18 {middle})\">{TextSize.Fit(chart.YAxis, LabelSize, chart.Height)}</text>");
    }

    /// <summary>In a viewport of their own, which cuts off what lies outside of the axes but no half of a line that lies on them.</summary>
    private void WriteLines(SvgWriter svg)
    {
        const double margin = 3;
        svg.Line($"<svg x=\"{left - margin}\" y=\"{Top - margin}\" width=\"{width + (2 * margin)}\" height=\"{height + (2 * margin)}\" viewBox=\"{left - margin} {Top - margin} {width + (2 * margin)} {height + (2 * margin)}\">");
        foreach (var series in chart.Series)
        {
            foreach (var part in Unbroken(series.Points))
                WritePart(svg, part, series.Stroke);
        }

        svg.Line($"</svg>");
    }

    private void WritePart(SvgWriter svg, IReadOnlyList<DataPoint> part, Stroke stroke)
    {
        var places = part.Select(point => (X: left + (xScale.Place(point.X) * width), Y: Y(point.Y))).ToList();
        if (places is [var alone])
        {
            svg.Line($"<circle cx=\"{alone.X}\" cy=\"{alone.Y}\" r=\"{stroke.Width}\" fill=\"{stroke.Colour}\"/>");
            return;
        }

        var points = string.Join(' ', places.Select(place => SvgWriter.Pair(place.X, place.Y)));
        svg.Line($"<polyline points=\"{points}\" fill=\"none\" stroke-linejoin=\"round\" stroke=\"{stroke.Colour}\" stroke-width=\"{stroke.Width}\" stroke-dasharray=\"{stroke.Dash ?? "none"}\"/>");
    }

    private IEnumerable<IReadOnlyList<DataPoint>> Unbroken(IReadOnlyList<DataPoint> points)
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

    private double Y(double value) => Top + ((1 - yScale.Place(value)) * height);
}
