namespace ResNetGen.Reports.Pictures;

/// <summary>How wide a text is in DejaVu Sans, the first and the widest of the fonts that pictures name.</summary>
internal static class TextWidth
{
    /// <summary>Of the characters from blank to tilde, in thousandths of the font's size: the advances in DejaVuSans.ttf 2.37.</summary>
    private static readonly short[] Advances =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
        1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
        500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    /// <summary>DejaVu Sans Bold is a ninth wider on the average, and nowhere more than an eighth but for a few signs.</summary>
    private const double Bold = 1.13;

    /// <summary>In pixels.</summary>
    public static double Of(string text, double size, bool bold = false) => text.Sum(Advance) / 1000.0 * size * (bold ? Bold : 1);

    private static int Advance(char character) => character switch
    {
        >= ' ' and <= '~' => Advances[character - ' '],
        '×' or '→' => 838,
        < '\u1100' => 700,

        // Letters of East Asia fill a square.
        _ => 1000,
    };
}
