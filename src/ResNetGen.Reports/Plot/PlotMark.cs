using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Plot;

/// <summary>The sign of a family: colours first, and when they run out another form.</summary>
internal sealed record PlotMark(int Series, Theme Theme)
{
    private const double Radius = 5;

    public string Colour => Theme.Mark(Series);

    /// <param name="title">What a browser shows when the pointer rests on it; null: nothing.</param>
    public void Draw(Sketch sketch, double x, double y, string? title)
    {
        Func<double, string> n = Sketch.N;
        var r = Radius;
        var outline = (Series / Theme.Marks.Count % 4) switch
        {
            0 => $"M{n(x - r)} {n(y)} a{n(r)} {n(r)} 0 1 0 {n(2 * r)} 0 a{n(r)} {n(r)} 0 1 0 {n(-2 * r)} 0 z",
            1 => $"M{n(x - r + 0.5)} {n(y - r + 0.5)} h{n((2 * r) - 1)} v{n((2 * r) - 1)} h{n(1 - (2 * r))} z",
            2 => $"M{n(x)} {n(y - r - 1)} l{n(r + 1)} {n(r + 1)} l{n(-r - 1)} {n(r + 1)} l{n(-r - 1)} {n(-r - 1)} z",
            _ => $"M{n(x)} {n(y - r - 0.5)} l{n(r + 0.5)} {n((2 * r) - 0.5)} h{n((-2 * r) - 1)} z",
        };
        sketch.Mark(outline, Colour, title);
    }
}
