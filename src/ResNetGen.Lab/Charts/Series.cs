namespace ResNetGen.Lab.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">As the legend has it; null: the line is not in the legend.</param>
/// <param name="Points">In the order they are joined.</param>
public sealed record Series(string? Name, IReadOnlyList<DataPoint> Points, Stroke Stroke)
{
    /// <summary>What the line is the middle of, drawn behind it in its colour; empty: there is no band.</summary>
    public IReadOnlyList<BandPoint> Band { get; init; } = [];

    /// <summary>Every point is drawn as a disc on the line, whatever the chart does with others.</summary>
    public bool Markers { get; init; }
}
