namespace ResNetGen.Lab.Charts;

/// <summary>The names of the lines, in rows below the plots.</summary>
internal sealed class Legend
{
    private const double Row = 20;

    private const double Sample = 28;

    private const double Gap = 8;

    private const double Between = 22;

    private const double FontSize = 13;

    private readonly List<(string Name, Stroke Stroke, double X, int Row)> entries = [];

    /// <param name="width">Of the whole picture.</param>
    public Legend(IEnumerable<Series> series, double width)
    {
        var (x, row) = (Between, 0);
        foreach (var (name, stroke) in series.Where(one => one.Name is not null).Select(one => (one.Name!, one.Stroke)).Distinct())
        {
            var shown = TextSize.Fit(name, FontSize, width - (2 * Between) - Sample - Gap);
            var needed = Sample + Gap + TextSize.Width(shown, FontSize);
            if (x > Between && x + needed > width - Between)
                (x, row) = (Between, row + 1);
            entries.Add((shown, stroke, x, row));
            x += needed + Between;
        }

        Height = entries.Count == 0 ? 0 : ((row + 1) * Row) + 8;
    }

    public double Height { get; }

    public void Write(SvgWriter svg, double top)
    {
        foreach (var (name, stroke, x, row) in entries)
        {
            var y = top + (row * Row) + (Row / 2);
            svg.Line($"<path d=\"M{x} {y}h{Sample}\" fill=\"none\" stroke=\"{stroke.Colour}\" stroke-width=\"{stroke.Width}\" stroke-dasharray=\"{stroke.Dash ?? "none"}\"/>");
            svg.Line($"<text x=\"{x + Sample + Gap}\" y=\"{y + 4.5}\" font-size=\"{FontSize}\">{name}</text>");
        }
    }
}
