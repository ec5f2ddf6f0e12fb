using System.Text;

namespace ResNetGen.Reports.Pictures;

/// <summary>A line of straight parts with rounded corners.</summary>
internal sealed class RoundedPath
{
    private const double Radius = 6;

    private readonly List<(double X, double Y)> corners = [];

    public RoundedPath(double x, double y) => corners.Add((x, y));

    /// <summary>As SVG's path data.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder($"M{Place(corners[0])}");
            for (var i = 1; i < corners.Count - 1; i++)
                text.Append($" L{Place(Towards(corners[i], corners[i - 1]))} Q{Place(corners[i])} {Place(Towards(corners[i], corners[i + 1]))}");
            return text.Append($" L{Place(corners[corners.Count - 1])}").ToString();
        }
    }

    private (double X, double Y) Last => corners[corners.Count - 1];

    public RoundedPath Down(double y) => To(Last.X, y);

    public RoundedPath Up(double y) => To(Last.X, y);

    public RoundedPath Across(double x) => To(x, Last.Y);

    private RoundedPath To(double x, double y)
    {
        corners.Add((x, y));
        return this;
    }

    /// <summary>A point a little way from a corner, no farther than half the way to the next.</summary>
    private static (double X, double Y) Towards((double X, double Y) corner, (double X, double Y) other)
    {
        var (across, down) = (other.X - corner.X, other.Y - corner.Y);
        var length = Math.Abs(across) + Math.Abs(down);
        var part = length == 0 ? 0 : Math.Min(Radius, length / 2) / length;
        return (corner.X + (across * part), corner.Y + (down * part));
    }

    private static string Place((double X, double Y) point) => $"{Sketch.N(point.X)} {Sketch.N(point.Y)}";
}
