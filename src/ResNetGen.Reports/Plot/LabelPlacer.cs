namespace ResNetGen.Reports.Plot;

/// <summary>Finds places for labels where they cover neither points nor each other: the first free one in a fixed order, near before far.</summary>
/// <param name="lines">Pieces of the lines between points.</param>
internal sealed class LabelPlacer(Area bounds, IReadOnlyList<(double X, double Y)> points, IReadOnlyList<LineSegment> lines)
{
    private const double PointRadius = 7;

    private static readonly (double X, double Y)[] Directions =
        [(1, 0), (-1, 0), (1, -1), (1, 1), (-1, -1), (-1, 1), (0, -1), (0, 1)];

    private static readonly double[] Distances = [9, 16, 26, 38, 52];

    /// <summary>Labels that are farther than this need a line that leads to them.</summary>
    private const double Near = 16;

    private readonly List<Area> taken = [];

    private readonly List<LineSegment> leaders = [];

    /// <param name="onLines">True: a label may lie on lines, whose course its halo hides, and its leader may cross them.</param>
    /// <returns>Null where there is no room.</returns>
    public PlacedLabel? Place(int point, double width, double height, bool onLines)
    {
        var (x, y) = points[point];
        foreach (var distance in Distances)
        {
            foreach (var direction in Directions)
            {
                var area = At(x, y, direction, distance, width, height);
                LineSegment? leader = distance > Near ? Leader(points[point], area) : null;
                if (!IsFree(area) || (leader is { } led && !IsClear(led)) || (!onLines && CrossesLines(area, leader)))
                    continue;
                taken.Add(area);
                if (leader is { } line)
                    leaders.Add(line);
                return new(area, leader);
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

    private static LineSegment Leader((double X, double Y) point, Area label) => new(
        point,
        (Math.Min(Math.Max(point.X, label.Left), label.Left + label.Width), label.Top > point.Y ? label.Top + 1 : label.Top + label.Height));

    private static Area Mark((double X, double Y) point) => new(point.X - PointRadius, point.Y - PointRadius, 2 * PointRadius, 2 * PointRadius);

    private bool IsFree(Area area) =>
        bounds.Contains(area) && !taken.Exists(area.Overlaps) && !leaders.Exists(leader => leader.Crosses(area)) && points.All(point => !area.Overlaps(Mark(point)));

    /// <summary>It passes no other point, of which one would take the label to be, and no label.</summary>
    private bool IsClear(LineSegment leader) =>
        !taken.Exists(leader.Crosses) && points.All(point => Mark(point).Contains(new(leader.From.X, leader.From.Y, 0, 0)) || !leader.Crosses(Mark(point)));

    private bool CrossesLines(Area area, LineSegment? leader) =>
        lines.Any(line => line.Crosses(area) || (leader is { } led && line.From != led.From && line.To != led.From && line.Crosses(led)));
}

/// <summary>Where a label lies.</summary>
/// <param name="Leader">The line that leads from the point to it; null where it lies beside the point.</param>
internal readonly record struct PlacedLabel(Area Area, LineSegment? Leader);

internal readonly record struct Area(double Left, double Top, double Width, double Height)
{
    public bool Overlaps(Area other) =>
        Math.Min(Left + Width, other.Left + other.Width) > Math.Max(Left, other.Left)
        && Math.Min(Top + Height, other.Top + other.Height) > Math.Max(Top, other.Top);

    public bool Contains(Area other) =>
        other.Left >= Left && other.Top >= Top && other.Left + other.Width <= Left + Width && other.Top + other.Height <= Top + Height;
}
