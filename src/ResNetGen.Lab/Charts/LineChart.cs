namespace ResNetGen.Lab.Charts;

/// <summary>Lines over two axes. Equal charts give equal text on every machine.</summary>
public sealed record LineChart
{
    public required string Title { get; init; }

    /// <summary>A line below the title; null: there is none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>What the x axis shows, with its unit.</summary>
    public required string XAxis { get; init; }

    /// <summary>What the y axis shows, with its unit.</summary>
    public required string YAxis { get; init; }

    public required IReadOnlyList<Series> Series { get; init; }

    /// <summary>The y axis is logarithmic.</summary>
    public bool Logarithmic { get; init; }

    /// <summary>Both ends of the y axis; what lies outside is cut off. Null: all points are seen.</summary>
    public (double Low, double High)? YRange { get; init; }

    /// <summary>Where the x axis begins at the latest; null: at the first point.</summary>
    public double? XStart { get; init; }

    /// <summary>A value that a linear y axis has in any case, such as 0; null: it has the values of the lines alone.</summary>
    public double? YStart { get; init; }

    /// <summary>Every point is drawn as a disc on its line: for lines of a few points, each of which was measured.</summary>
    public bool Markers { get; init; }

    /// <summary>In pixels.</summary>
    public int Width { get; init; } = 720;

    /// <summary>In pixels, without the legend.</summary>
    public int Height { get; init; } = 420;

    /// <exception cref="ArgumentException">The y range is empty or, on a logarithmic axis, not above 0.</exception>
    public string ToSvg() => ChartPanels.ToSvg([this]);

    internal Scale XScale()
    {
        var values = Series.SelectMany(series => series.Points).Where(IsSeen).Select(point => point.X);
        return LinearScale.Tight([.. values, .. XStart is { } start ? [start] : Array.Empty<double>()]);
    }

    internal Scale YScale()
    {
        var points = Series.SelectMany(series => series.Points).Where(IsSeen).Select(point => point.Y);
        var bands = Series.SelectMany(series => series.Band).Where(IsSeen).SelectMany(point => new[] { point.Low, point.High });
        var values = points.Concat(bands).ToList();
        return (Logarithmic, YRange) switch
        {
            (true, { } range) => new LogarithmicScale(range.Low, range.High),
            (true, null) => LogarithmicScale.Around(values),
            (false, { } range) => new LinearScale(range.Low, range.High, LinearScale.StepFor(range.Low, range.High)),
            (false, null) => LinearScale.Around([.. values, .. YStart is { } start ? [start] : Array.Empty<double>()]),
        };
    }

    internal bool IsSeen(BandPoint point) => IsSeen(new DataPoint(point.X, point.Low)) && IsSeen(new DataPoint(point.X, point.High));

    internal bool IsSeen(DataPoint point) => double.IsFinite(point.X) && double.IsFinite(point.Y) && (!Logarithmic || point.Y > 0);
}
