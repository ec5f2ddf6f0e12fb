namespace ResNetGen.Lab.Charts;

/// <summary>Estimates how much room a text takes: the font is the viewer's.</summary>
internal static class TextSize
{
    /// <summary>Of a wide sans-serif, in parts of the font's size.</summary>
    private const double Average = 0.6;

    public static double Width(string text, double size) => text.Length * size * Average;

    /// <summary>The text, or its beginning with an ellipsis where it does not fit.</summary>
    public static string Fit(string text, double size, double room)
    {
        var most = Math.Max(1, (int)(room / (size * Average)));
        return text.Length <= most ? text : text[..(most - 1)] + "…";
    }
}
