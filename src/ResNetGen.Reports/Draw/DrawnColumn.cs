using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Draw;

/// <summary>A stage as a column: its name and size, its blocks, its cost.</summary>
internal sealed class DrawnColumn
{
    /// <summary>Left and right of the widest part; the line from the previous column runs down here.</summary>
    private const double SidePadding = 26;

    private const double HeaderHeight = 66;

    private const double FooterHeight = 14;

    private const double LeastBoxWidth = 96;

    private static readonly DrawnSize Size = DrawnSize.Wide;

    private readonly DrawnStage stage;

    private readonly List<DrawnRun> runs;

    public DrawnColumn(DrawnStage stage)
    {
        this.stage = stage;
        var boxWidth = Math.Max(LeastBoxWidth, stage.Runs.Max(run => DrawnRun.WidthOf(run, Size)));
        var plainWidth = Math.Max(LeastBoxWidth, stage.Runs.Max(run => DrawnRun.PlainWidthOf(run, Size)));
        runs = [.. stage.Runs.Select(run => new DrawnRun(run, boxWidth, Size, plainWidth))];

        // As much on the left of the spine as on the right, so that the caption is in the middle.
        var inner = 2 * runs.Max(run => Math.Max(run.Left, run.Right));
        var caption = new[] { TextWidth.Of(stage.Name, 14, bold: true), TextWidth.Of(stage.Output, 12), TextWidth.Of(Cost, 11) }.Max();
        Width = Math.Max(inner, caption) + (2 * SidePadding);
        Height = HeaderHeight + FooterHeight + runs.Sum(run => run.Height) + ((runs.Count - 1) * Size.RunGap);
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Where the data runs down, from the column's left edge.</summary>
    public double Spine => Width / 2;

    /// <summary>Where the line from the previous column comes down to before it turns towards the spine.</summary>
    public double Entry => HeaderHeight;

    /// <summary>Where the line to the next column begins: at the end of the last block.</summary>
    public double Exit => Height - FooterHeight;

    private string Cost => $"{stage.Parameters}, {stage.MultiplyAdds}";

    public void DrawPanel(Sketch sketch, double x, double top) => sketch.Box(x, top, Width, Height, sketch.Theme.Panel, radius: 8);

    public void DrawContent(Sketch sketch, double x, double top)
    {
        var theme = sketch.Theme;
        var spine = x + Spine;
        sketch.Text(spine, top + 18, stage.Name, theme.Text, 14, bold: true);
        sketch.Text(spine, top + 35, stage.Output, theme.Faint);
        sketch.Text(spine, top + 51, Cost, theme.Faint, 11);
        var y = top + HeaderHeight;
        for (var i = 0; i < runs.Count; i++)
        {
            runs[i].Draw(sketch, spine, y, stage.Fill);
            y += runs[i].Height;
            if (i + 1 < runs.Count)
                sketch.Line($"M{Sketch.N(spine)} {Sketch.N(y)} V{Sketch.N(y + Size.RunGap)}", theme.Line);
            y += Size.RunGap;
        }
    }
}
