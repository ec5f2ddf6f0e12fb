using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Draw;

/// <summary>A block: boxes one below the other, the arc to their right, the addition and what follows it at the end.</summary>
/// <param name="run">What to draw.</param>
/// <param name="boxWidth">Of all that is in a column, paths beside each other too.</param>
/// <param name="size">Of the drawing.</param>
/// <param name="plainWidth">Of boxes that stand alone; null: as wide as all.</param>
internal sealed class DrawnRun(BlockRun run, double boxWidth, DrawnSize size, double? plainWidth = null)
{
    /// <summary>Of the bracket beside the boxes, which says how many blocks there are.</summary>
    private const double BracketReach = 15;

    private const double CornerRadius = 18;

    public double Height
    {
        get
        {
            var height = 0.0;
            for (var i = 0; i < run.Boxes.Count; i++)
                height += GapBefore(i) + BoxHeight(run.Boxes[i]);
            return height + (run.Shortcut is null ? 0 : size.Gap + (2 * size.PlusRadius)) + (run.After.Length == 0 ? 0 : size.Gap + size.MinorHeight);
        }
    }

    /// <summary>From the spine to the left of everything.</summary>
    public double Left => (boxWidth / 2) + (run.Times == 1 ? 0 : BracketReach + TextWidth.Of(Badge, size.Font + 1, bold: true));

    /// <summary>From the spine to the right of everything.</summary>
    public double Right => (boxWidth / 2) + (run.Shortcut is null ? 0 : size.ArcReach + LabelWidth);

    private string Badge => $"{run.Times}×";

    private double LabelWidth => run.Shortcut switch
    {
        null or { Labels.Count: 0 } => 2,
        _ when size.HasLevelLabels => 8 + run.Shortcut.ShortLabels.Max(label => TextWidth.Of(label, size.LabelFont)),
        _ => 4 + (run.Shortcut.Labels.Count * size.LabelLine),
    };

    /// <summary>How wide the boxes of a block must be for their text.</summary>
    public static double WidthOf(BlockRun run, DrawnSize size) => Math.Max(PlainWidthOf(run, size), run.Boxes.Max(box => BoxDrawing.Width(box, size)));

    /// <summary>How wide those must be that have no paths.</summary>
    public static double PlainWidthOf(BlockRun run, DrawnSize size) => Math.Max(
        run.After.Length == 0 ? 0 : (2 * size.TextPadding) + TextWidth.Of(run.After, size.MinorFont),
        run.Boxes.Where(box => BoxDrawing.PathsOf(box, size) is null).Select(box => BoxDrawing.Width(box, size)).DefaultIfEmpty(0).Max());

    /// <param name="x">Of the spine.</param>
    /// <param name="y">Of the block's input.</param>
    public void Draw(Sketch sketch, double x, double y, string fill)
    {
        var theme = sketch.Theme;
        var bottom = y;
        var leaves = y;
        for (var i = 0; i < run.Boxes.Count; i++)
        {
            var gap = GapBefore(i);
            if (gap > 0)
                sketch.Line($"M{N(x)} {N(bottom)} V{N(bottom + gap - 1)}", theme.Line, arrow: BoxDrawing.PathsOf(run.Boxes[i], size) is null, width: size.Stroke);
            if (i == (run.Shortcut?.From ?? 0))
                leaves = bottom + 4;
            DrawBox(sketch, x, bottom + gap, run.Boxes[i], fill);
            bottom += gap + BoxHeight(run.Boxes[i]);
        }

        if (run.Shortcut is { } shortcut)
        {
            DrawShortcut(sketch, x, leaves, bottom, shortcut);
            bottom += size.Gap + (2 * size.PlusRadius);
        }

        if (run.After.Length > 0)
        {
            sketch.Line($"M{N(x)} {N(bottom)} V{N(bottom + size.Gap - 1)}", theme.Line, arrow: true, width: size.Stroke);
            DrawBox(sketch, x, bottom + size.Gap, new([run.After], BoxKind.Minor), fill);
            bottom += size.Gap + size.MinorHeight;
        }

        if (run.Times > 1)
            DrawBadge(sketch, x - (boxWidth / 2), y + size.Lead, bottom);
    }

    private double GapBefore(int box) =>
        run.Boxes[box].Kind == BoxKind.Input ? 0 : box == 0 || box == run.Shortcut?.From ? size.Lead : size.Gap;

    private double BoxHeight(DrawnBox box) => BoxDrawing.Height(box, size);

    private void DrawBox(Sketch sketch, double x, double top, DrawnBox box, string fill) => BoxDrawing.Draw(sketch, x, top, box, plainWidth ?? boxWidth, fill, size);

    /// <param name="leaves">Where the arc begins on the spine.</param>
    /// <param name="bottom">Of the last box.</param>
    private void DrawShortcut(Sketch sketch, double x, double leaves, double bottom, ShortcutArc shortcut)
    {
        var theme = sketch.Theme;
        var radius = size.PlusRadius;
        var plus = bottom + size.Gap + radius;
        sketch.Line($"M{N(x)} {N(bottom)} V{N(plus - radius - 1)}", theme.Line, arrow: true, width: size.Stroke);
        Plus.Draw(sketch, x, plus, size);
        var right = x + (boxWidth / 2) + size.ArcReach;
        var corner = Math.Min(CornerRadius, size.ArcReach * 0.75);
        sketch.Line(
            $"M{N(x)} {N(leaves)} H{N(right - corner)} Q{N(right)} {N(leaves)} {N(right)} {N(leaves + corner)} V{N(plus - corner)} Q{N(right)} {N(plus)} {N(right - corner)} {N(plus)} H{N(x + radius + 1)}",
            theme.Line, shortcut.ChangesDimensions, arrow: true, width: size.Stroke);
        DrawLabels(sketch, right + 4, (leaves + plus) / 2, shortcut);
    }

    private void DrawLabels(Sketch sketch, double x, double middle, ShortcutArc shortcut)
    {
        var labels = size.HasLevelLabels ? shortcut.ShortLabels : shortcut.Labels;
        for (var i = 0; i < labels.Count; i++)
        {
            if (size.HasLevelLabels)
                sketch.Text(x, middle + (size.LabelFont * 0.36) + ((i - ((labels.Count - 1) / 2.0)) * size.LabelLine), labels[i], sketch.Theme.Faint, size.LabelFont, TextAnchor.Start);
            else
                sketch.Text(x + size.LabelFont - 1 + (i * size.LabelLine), middle, labels[i], sketch.Theme.Faint, size.LabelFont, upward: true);
        }
    }

    /// <summary>A bracket over the block's height, and how many blocks there are.</summary>
    private void DrawBadge(Sketch sketch, double left, double top, double bottom)
    {
        sketch.Line($"M{N(left - 6)} {N(top)} H{N(left - 11)} V{N(bottom)} H{N(left - 6)}", sketch.Theme.Faint, width: size.Stroke);
        sketch.Text(left - BracketReach, ((top + bottom) / 2) + 4, Badge, sketch.Theme.Text, size.Font + 1, TextAnchor.End, bold: true);
    }

    private static string N(double value) => Sketch.N(value);
}
