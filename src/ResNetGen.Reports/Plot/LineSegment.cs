namespace ResNetGen.Reports.Plot;

/// <summary>A straight piece of a line.</summary>
internal readonly record struct LineSegment((double X, double Y) From, (double X, double Y) To)
{
    /// <summary>Some of it lies within the area: it is cut by the area's sides, one after the other, until nothing is left.</summary>
    public bool Crosses(Area area)
    {
        var (dx, dy) = (To.X - From.X, To.Y - From.Y);
        var (start, end) = (0.0, 1.0);
        return Cut(-dx, From.X - area.Left, ref start, ref end) && Cut(dx, area.Left + area.Width - From.X, ref start, ref end)
            && Cut(-dy, From.Y - area.Top, ref start, ref end) && Cut(dy, area.Top + area.Height - From.Y, ref start, ref end);
    }

    /// <summary>The two have a point in common: the ends of each lie on both sides of the other.</summary>
    public bool Crosses(LineSegment other) => Side(other.From) * Side(other.To) < 0 && other.Side(From) * other.Side(To) < 0;

    /// <summary>Above zero on one side of the line through both ends, below it on the other.</summary>
    private double Side((double X, double Y) point) => ((To.X - From.X) * (point.Y - From.Y)) - ((To.Y - From.Y) * (point.X - From.X));

    /// <summary>Keeps, of the part from <paramref name="start"/> to <paramref name="end"/>, what lies on the inner side.</summary>
    /// <param name="outward">How far the whole piece goes towards the outside.</param>
    /// <param name="room">How far it may go.</param>
    /// <returns>False: nothing is left.</returns>
    private static bool Cut(double outward, double room, ref double start, ref double end)
    {
        if (outward == 0)
            return room > 0;
        var at = room / outward;
        if (outward > 0)
            end = Math.Min(end, at);
        else
            start = Math.Max(start, at);
        return start < end;
    }
}
