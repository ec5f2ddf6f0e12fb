using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Draw;

/// <summary>Stages as columns from left to right, blocks from top to bottom.</summary>
internal static class WideLayout
{
    private const double Margin = 24;

    private const double TitleHeight = 66;

    private const double Gutter = 34;

    private const double Lead = 18;

    /// <summary>Of a line from the panel it runs beside.</summary>
    private const double Clearance = 14;

    /// <param name="title">Null: none.</param>
    /// <returns>The picture's width and height.</returns>
    public static (double Width, double Height) Draw(Sketch sketch, IReadOnlyList<DrawnStage> stages, DrawingTitle? title)
    {
        List<DrawnColumn> columns = [.. stages.Select(stage => new DrawnColumn(stage))];
        var width = title is null ? 0 : DrawTitle(sketch, title);
        var top = Margin + (title is null ? Lead : TitleHeight);
        var places = new List<double>();
        var x = Margin;
        foreach (var column in columns)
        {
            places.Add(x);
            column.DrawPanel(sketch, x, top);
            x += column.Width + Gutter;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if (i > 0)
                Connect(sketch, columns[i - 1], columns[i], places[i - 1], top);
            columns[i].DrawContent(sketch, places[i], top);
        }

        return (Math.Max(x - Gutter + Margin, width), columns.Max(column => column.Height) + top + Lead + Margin);
    }

    /// <returns>How wide the picture must be for it.</returns>
    private static double DrawTitle(Sketch sketch, DrawingTitle title)
    {
        sketch.Text(Margin, Margin + 16, title.Name, sketch.Theme.Text, 20, TextAnchor.Start, bold: true);
        sketch.Text(Margin, Margin + 38, title.Facts, sketch.Theme.Faint, 12, TextAnchor.Start);
        return (2 * Margin) + Math.Max(TextWidth.Of(title.Name, 20, bold: true), TextWidth.Of(title.Facts, 12));
    }

    /// <summary>From the end of a column through the gutter to the top of the next.</summary>
    private static void Connect(Sketch sketch, DrawnColumn from, DrawnColumn to, double x, double top)
    {
        var next = x + from.Width + Gutter;
        var below = top + from.Height + Clearance;
        var above = top - Clearance;
        sketch.Line(
            new RoundedPath(x + from.Spine, top + from.Exit)
                .Down(below).Across(x + from.Width + (Gutter / 2)).Up(above).Across(next + Clearance).Down(top + to.Entry).Across(next + to.Spine).Text,
            sketch.Theme.Line);
    }
}
