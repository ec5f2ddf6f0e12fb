using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Draw;

/// <summary>Measures and draws one box, or the paths that it stands for.</summary>
internal static class BoxDrawing
{
    /// <summary>How wide it must be for its text.</summary>
    public static double Width(DrawnBox box, DrawnSize size) =>
        PathsOf(box, size) is { } split ? SplitDrawing.Width(split, size) : (2 * size.TextPadding) + box.Lines.Max(line => TextWidth.Of(line, FontOf(box, size)));

    public static double Height(DrawnBox box, DrawnSize size) => PathsOf(box, size) is { } split
        ? SplitDrawing.Height(split, size)
        : (box.Kind == BoxKind.Minor ? size.MinorHeight : size.BoxHeight) + ((box.Lines.Count - 1) * size.LineHeight);

    /// <summary>Null: the box is drawn as one.</summary>
    public static DrawnSplit? PathsOf(DrawnBox box, DrawnSize size) => size.HasPaths ? box.Split : null;

    /// <param name="sketch">Gets the shapes.</param>
    /// <param name="x">Of its middle.</param>
    /// <param name="top">Of its upper edge.</param>
    /// <param name="box">What to draw.</param>
    /// <param name="width">Of the box; paths are as wide as they are.</param>
    /// <param name="fill">Of boxes of layers.</param>
    /// <param name="size">Of the drawing.</param>
    public static void Draw(Sketch sketch, double x, double top, DrawnBox box, double width, string fill, DrawnSize size)
    {
        if (PathsOf(box, size) is { } split)
        {
            SplitDrawing.Draw(sketch, x, top, split, fill, size);
            return;
        }

        var theme = sketch.Theme;
        var height = Height(box, size);
        var font = FontOf(box, size);
        var isEnd = box.Kind is BoxKind.Input or BoxKind.Output;
        if (isEnd)
            width = Math.Min(width, (2 * size.TextPadding) + 4 + TextWidth.Of(box.Text, font));
        sketch.Box(x - (width / 2), top, width, height, box.Kind == BoxKind.Layer ? fill : theme.Background, box.Kind == BoxKind.Minor ? theme.Faint : theme.Line, isEnd ? height / 2 : 5);
        var y = top + (height / 2) - ((box.Lines.Count - 1) * size.LineHeight / 2) + (font * 0.36);
        foreach (var line in box.Lines)
        {
            sketch.Text(x, y, line, theme.Text, font);
            y += size.LineHeight;
        }
    }

    private static double FontOf(DrawnBox box, DrawnSize size) => box.Kind == BoxKind.Minor ? size.MinorFont : size.Font;
}
