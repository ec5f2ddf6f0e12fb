using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Plot;

/// <summary>Names the files that the networks are from, in as many rows as they need.</summary>
internal static class PlotLegend
{
    private const double RowHeight = 18;

    private const double FontSize = 12;

    /// <param name="own">Those of the chart.</param>
    /// <param name="all">Those of the picture, which decide the marks.</param>
    /// <returns>The height it takes; 0 for a single one, which needs no legend.</returns>
    public static double Draw(Sketch sketch, List<string> own, List<string> all, Area place)
    {
        if (own.Count < 2)
            return 0;
        var x = place.Left;
        var y = place.Top + 8;
        foreach (var name in own)
        {
            var width = 32 + TextWidth.Of(name, FontSize);
            if (x + width > place.Left + place.Width && x > place.Left)
                (x, y) = (place.Left, y + RowHeight);
            new PlotMark(all.IndexOf(name), sketch.Theme).Draw(sketch, x + 5, y - 4, null);
            sketch.Text(x + 15, y, name, sketch.Theme.Text, FontSize, TextAnchor.Start);
            x += width;
        }

        return y - place.Top + RowHeight;
    }
}
