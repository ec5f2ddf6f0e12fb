using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Draw;

/// <summary>Stages as bands from top to bottom, all data along one line, in the width of a paper's column.</summary>
internal sealed class TallLayout
{
    /// <summary>85 mm, the column of most journals and proceedings.</summary>
    private const double ColumnWidth = 85 / 25.4 * 96;

    private const double Margin = 3;

    private const double Padding = 6;

    private const double BandGap = 6;

    private const double CaptionFont = 9;

    private const double CaptionLine = 11.5;

    private readonly DrawnSize size;

    private readonly IReadOnlyList<DrawnStage> stages;

    private readonly List<List<DrawnRun>> bands;

    private readonly double captionWidth;

    private readonly double left;

    private readonly double right;

    public TallLayout(IReadOnlyList<DrawnStage> stages, DrawingLayout layout)
    {
        this.stages = stages;
        size = layout == DrawingLayout.Compact ? DrawnSize.Compact : DrawnSize.Vertical;
        captionWidth = Padding + stages.Max(stage => Math.Max(
            TextWidth.Of(stage.Name, size.Font, bold: true), new[] { stage.Output, stage.Parameters, stage.MultiplyAdds }.Max(line => TextWidth.Of(line, CaptionFont))));

        // What brackets, arcs and their labels take beside boxes of no width is not the boxes' to use.
        var bare = stages.SelectMany(stage => stage.Runs).Select(run => new DrawnRun(run, 0, size)).ToList();
        var room = ColumnWidth - (2 * Margin) - (2 * Padding) - captionWidth - bare.Max(run => run.Left) - bare.Max(run => run.Right);
        var runs = stages.Select(stage => stage.Runs.Select(run => layout == DrawingLayout.Compact ? run.Compacted(room - (2 * size.TextPadding), size.Font) : run).ToList()).ToList();
        // Paths stand beside each other where a column has room for all of them.
        var withPaths = size with { HasPaths = layout != DrawingLayout.Compact };
        if (runs.Max(band => band.Max(run => DrawnRun.WidthOf(run, withPaths))) <= room)
            size = withPaths;
        var boxWidth = runs.Max(band => band.Max(run => DrawnRun.WidthOf(run, size)));
        var plainWidth = runs.Max(band => band.Max(run => DrawnRun.PlainWidthOf(run, size)));
        bands = [.. runs.Select(band => band.ConvertAll(run => new DrawnRun(run, boxWidth, size, plainWidth)))];
        left = bands.Max(band => band.Max(run => run.Left));
        right = bands.Max(band => band.Max(run => run.Right));
    }

    /// <summary>A column's, or what the longest label needs.</summary>
    private double Width => Math.Max(ColumnWidth, (2 * Margin) + (2 * Padding) + captionWidth + left + right);

    /// <param name="title">Null: none.</param>
    /// <returns>The picture's width and height.</returns>
    public (double Width, double Height) Draw(Sketch sketch, DrawingTitle? title)
    {
        var y = Margin + (title is null ? 0 : DrawTitle(sketch, title));

        // What room is left beside captions and blocks is shared between both sides of the blocks.
        var spare = Width - (2 * Margin) - (2 * Padding) - captionWidth - left - right;
        var spine = Margin + Padding + captionWidth + (spare / 2) + left;
        for (var i = 0; i < bands.Count; i++)
        {
            var blocks = bands[i].Sum(run => run.Height) + ((bands[i].Count - 1) * size.RunGap);
            var height = Math.Max(blocks + (i == 0 ? Padding : 0) + (i == bands.Count - 1 ? Padding : 2), (4 * CaptionLine) + Padding);
            sketch.Box(Margin, y, Width - (2 * Margin), height, sketch.Theme.Panel, radius: 5);
            DrawCaption(sketch, stages[i], y);
            var inside = y + (i == 0 ? Padding : 0);
            foreach (var run in bands[i])
            {
                run.Draw(sketch, spine, inside, stages[i].Fill);
                inside += run.Height;
                var next = inside + size.RunGap;
                if (run != bands[i][bands[i].Count - 1])
                    Join(sketch, spine, inside, next);
                inside = next;
            }

            if (i + 1 < bands.Count)
                Join(sketch, spine, inside - size.RunGap, y + height + BandGap);
            y += height + BandGap;
        }

        return (Width, y - BandGap + Margin);
    }

    private void Join(Sketch sketch, double x, double from, double to) =>
        sketch.Line($"M{Sketch.N(x)} {Sketch.N(from)} V{Sketch.N(to)}", sketch.Theme.Line, width: size.Stroke);

    private static double DrawTitle(Sketch sketch, DrawingTitle title)
    {
        sketch.Text(Margin, Margin + 12, title.Name, sketch.Theme.Text, 13, TextAnchor.Start, bold: true);
        sketch.Text(Margin, Margin + 26, title.InputAndDepth, sketch.Theme.Faint, CaptionFont, TextAnchor.Start);
        sketch.Text(Margin, Margin + 38, title.Counts, sketch.Theme.Faint, CaptionFont, TextAnchor.Start);
        return 44;
    }

    private void DrawCaption(Sketch sketch, DrawnStage stage, double top)
    {
        var x = Margin + Padding;
        var y = top + Padding + CaptionFont;
        sketch.Text(x, y, stage.Name, sketch.Theme.Text, size.Font, TextAnchor.Start, bold: true);
        foreach (var line in new[] { stage.Output, stage.Parameters, stage.MultiplyAdds })
            sketch.Text(x, y += CaptionLine, line, sketch.Theme.Faint, CaptionFont, TextAnchor.Start);
    }
}
