namespace ResNetGen.Lab.Augmentation.Views;

/// <summary>
/// The weights of bilinear resizing: a triangle around each new pixel, as wide as two old ones, or as two new ones where those are larger. So nothing of a
/// picture is left out where it is made smaller, as in Pillow and in torchvision with <c>antialias=True</c>.
/// </summary>
internal static class Triangle
{
    /// <summary>The old pixels that a window of new ones depends on: the first, and the one after the last.</summary>
    /// <param name="from">Old pixels of the side.</param>
    /// <param name="to">New pixels of the side.</param>
    /// <param name="first">Of the window.</param>
    /// <param name="count">Of the window.</param>
    public static (int First, int End) Reach(int from, int to, int first, int count) => (Span(from, to, first).First, Span(from, to, first + count - 1).End);

    /// <summary>How many weights a new pixel may have.</summary>
    public static int MostTaps(int from, int to) => (2 * (int)Math.Ceiling(Radius(from, to))) + 1;

    /// <summary>Writes the weights of a new pixel, whose sum is 1, and gives the first old pixel and how many there are.</summary>
    public static (int First, int Count) Fill(int from, int to, int pixel, Span<float> weights)
    {
        var (first, end) = Span(from, to, pixel);
        var (centre, width) = (Centre(from, to, pixel), Radius(from, to));
        var sum = 0.0;
        for (var i = first; i < end; i++)
            sum += Weight(i, centre, width);
        for (var i = first; i < end; i++)
            weights[i - first] = (float)(Weight(i, centre, width) / sum);
        return (first, end - first);
    }

    private static (int First, int End) Span(int from, int to, int pixel)
    {
        var (centre, radius) = (Centre(from, to, pixel), Radius(from, to));
        return (Math.Max(0, (int)(centre - radius + 0.5)), Math.Min(from, (int)(centre + radius + 0.5)));
    }

    private static double Centre(int from, int to, int pixel) => (pixel + 0.5) * from / to;

    private static double Radius(int from, int to) => Math.Max(1, (double)from / to);

    private static double Weight(int pixel, double centre, double radius) => Math.Max(0, 1 - (Math.Abs(pixel + 0.5 - centre) / radius));
}
