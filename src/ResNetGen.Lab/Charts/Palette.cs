namespace ResNetGen.Lab.Charts;

/// <summary>Strokes that are told apart, by the colour-blind too (the colours of Okabe and Ito, without the yellow).</summary>
public static class Palette
{
    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#000000", "#56b4e9", "#e69f00"];

    private static readonly string?[] Dashes = [null, "7 3", "2 2"];

    /// <summary>How many colours there are.</summary>
    internal static int Count => Colours.Length;

    /// <summary>The stroke of the n-th thing that is compared, from 0; after some they begin again.</summary>
    public static Stroke Stroke(int index, double width = Charts.Stroke.Bold) =>
        new(Colours[index % Colours.Length], width, Dashes[index / Colours.Length % Dashes.Length]);
}
