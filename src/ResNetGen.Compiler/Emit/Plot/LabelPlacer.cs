namespace ResNetGen.Compiler.Emit.Plot;

/// <summary>Finds places for labels where they cover neither points nor each other: the first free one in a fixed order, near before far.</summary>
internal sealed class LabelPlacer(Area bounds, IReadOnlyList<(double X, double Y)> points)
{
    private const double PointRadius = 7;

    private static readonly (double X, double Y)[] Directions =
        [(1, 0), (-1, 0), (1, -1), (1, 1), (-1, -1), (-1, 1), (0, -1), (0, 1)];

    private static readonly double[] Distances = [9, 16, 26, 38];

    private readonly List<Area> taken = [];

    /// <returns>The label's area, and whether it lies so far that a line must lead to it; null where there is no room.</returns>
    public (Area Area, bool IsFar)? Place(int point, double width, double height)
    {
        var (x, y) = points[point];
        foreach (var distance in Distances)
        {
            foreach (var direction in Directions)
            {
                var area = At(x, y, direction, distance, width, height);
                if (!IsFree(area))
                    continue;
                taken.Add(area);
                return (area, distance > Distances[1]);
            }
        }

        return null;
    }

    private static Area At(double x, double y, (double X, double Y) direction, double distance, double width, double height)
    {
        var left = direction.X > 0 ? x + distance : direction.X < 0 ? x - distance - width : x - (width / 2);

        // Diagonal places are moved up or down by half as much: labels are wide and low.
        var shift = direction.X == 0 ? distance + (height / 2) : (distance * 0.8) + 2;
        return new(left, y - (height / 2) + (direction.Y * shift), width, height);
    }

    private bool IsFree(Area area) =>
        bounds.Contains(area) && !taken.Exists(area.Overlaps)
        && points.All(point => !area.Overlaps(new(point.X - PointRadius, point.Y - PointRadius, 2 * PointRadius, 2 * PointRadius)));
}

internal readonly record struct Area(double Left, double Top, double Width, double Height)
{
    public bool Overlaps(Area other) =>
        Math.Min(Left + Width, other.Left + other.Width) > Math.Max(Left, other.Left)
        && Math.Min(Top + Height, other.Top + other.Height) > Math.Max(Top, other.Top);

    public bool Contains(Area other) =>
        other.Left >= Left && other.Top >= Top && other.Left + other.Width <= Left + Width && other.Top + other.Height <= Top + Height;
}
