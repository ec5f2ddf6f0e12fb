using ResNetGen.Compiler.Emit.Draw;

namespace ResNetGen.Compiler.Emit.Plot;

/// <summary>Names the families, in as many rows as they need.</summary>
internal static class PlotLegend
{
    private const double RowHeight = 20;

    private const double LetterWidth = 7.3;

    /// <returns>The height it takes; 0 for a single family, which needs no legend.</returns>
    public static double Draw(Sketch sketch, List<string> series, Area place, Theme theme)
    {
        if (series.Count < 2)
            return 0;
        var x = place.Left;
        var y = place.Top + 2;
        for (var i = 0; i < series.Count; i++)
        {
            var width = 30 + (series[i].Length * LetterWidth);
            if (x + width > place.Left + place.Width && x > place.Left)
                (x, y) = (place.Left, y + RowHeight);
            new PlotMark(i, theme).Draw(sketch, x + 5, y - 4, null);
            sketch.Text(x + 15, y, series[i], theme.Text, 12, TextAnchor.Start);
            x += width;
        }

        return y - place.Top - 2 + RowHeight;
    }
}
