namespace ResNetGen.Compiler.Emit.Plot;

/// <summary>Finds places for labels where they cover neither points nor each other: for each the first free one in a fixed order, near before far.</summary>
internal sealed class LabelPlacer(Area bounds, IReadOnlyList<(double X, double Y)> points)
{
    private const double PointRadius = 7;

    private static readonly (double X, double Y)[] Directions =
        [(1, 0), (-1, 0), (1, -1), (1, 1), (-1, -1), (-1, 1), (0, -1), (0, 1)];

    private static readonly double[] Distances = [9, 16, 26, 40, 58, 80, 110];

    private readonly List<Area> taken = [];

    /// <returns>The label's area, and whether it lies so far that a line must lead to it.</returns>
    public (Area Area, bool IsFar) Place(int point, double width, double height)
    {
        var (x, y) = points[point];
        var best = default(Area);
        var least = double.MaxValue;
        foreach (var distance in Distances)
        {
            foreach (var direction in Directions)
            {
                var area = At(x, y, direction, distance, width, height);
                var cost = Cost(area);
                if (cost >= least)
                    continue;
                (best, least) = (area, cost);
                if (cost == 0)
                    return Take(best, distance);
            }
        }

        return Take(best, Distances[Distances.Length - 1]);
    }

    private (Area Area, bool IsFar) Take(Area area, double distance)
    {
        taken.Add(area);
        return (area, distance > Distances[1]);
    }

    private static Area At(double x, double y, (double X, double Y) direction, double distance, double width, double height)
    {
        var left = direction.X > 0 ? x + distance : direction.X < 0 ? x - distance - width : x - (width / 2);

        // Diagonal places are moved up or down by half as much: labels are wide and low.
        var shift = direction.X == 0 ? distance + (height / 2) : (distance * 0.8) + 2;
        return new(left, y - (height / 2) + (direction.Y * shift), width, height);
    }

    private double Cost(Area area)
    {
        var cost = taken.Sum(area.Overlap) + points.Sum(point => area.Overlap(new(point.X - PointRadius, point.Y - PointRadius, 2 * PointRadius, 2 * PointRadius)));
        return cost + (bounds.Contains(area) ? 0 : 1e6);
    }
}

internal readonly record struct Area(double Left, double Top, double Width, double Height)
{
    public double Overlap(Area other)
    {
        var across = Math.Min(Left + Width, other.Left + other.Width) - Math.Max(Left, other.Left);
        var down = Math.Min(Top + Height, other.Top + other.Height) - Math.Max(Top, other.Top);
        return across > 0 && down > 0 ? across * down : 0;
    }

    public bool Contains(Area other) =>
        other.Left >= Left && other.Top >= Top && other.Left + other.Width <= Left + Width && other.Top + other.Height <= Top + Height;
}
