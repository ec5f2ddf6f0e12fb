namespace ResNetGen.Compiler.Emit.Draw;

/// <summary>A stage as a column: its name and size, its blocks, its cost.</summary>
internal sealed class DrawnColumn
{
    /// <summary>Left and right of the widest part; the line from the previous column runs down here.</summary>
    private const double SidePadding = 26;

    private const double HeaderHeight = 66;

    private const double FooterHeight = 14;

    private const double RunGap = 10;

    /// <summary>Of a letter in a font of 12 pixels; generous, since the reader's font is not known.</summary>
    private const double LetterWidth = 7.4;

    private const double SmallLetterWidth = 6.6;

    private readonly string name;

    private readonly string output;

    private readonly string cost;

    private readonly string fill;

    private readonly List<DrawnRun> runs;

    public DrawnColumn(string name, string output, string cost, IReadOnlyList<BlockRun> blocks, string fill)
    {
        this.name = name;
        this.output = output;
        this.cost = cost;
        this.fill = fill;
        var boxWidth = Math.Max(96, (blocks.Max(run => run.Boxes.Max(label => label.Length)) * LetterWidth) + 16);
        runs = [.. blocks.Select(run => new DrawnRun(run, boxWidth))];
        var inner = Math.Max(runs.Max(run => run.Width), Math.Max(output.Length * LetterWidth, cost.Length * SmallLetterWidth));
        Width = Math.Max(inner, name.Length * 9) + (2 * SidePadding);
        Height = HeaderHeight + FooterHeight + runs.Sum(run => run.Height) + ((runs.Count - 1) * RunGap);
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Where the data runs down, from the column's left edge.</summary>
    public double Spine => Width / 2;

    /// <summary>Where the line from the previous column comes down to before it turns towards the spine.</summary>
    public double Entry => HeaderHeight;

    /// <summary>Where the line to the next column begins: at the end of the last block.</summary>
    public double Exit => Height - FooterHeight;

    public void DrawPanel(SvgText svg, double x, double top, Theme theme) => svg.Box(x, top, Width, Height, theme.Panel, radius: 8);

    public void DrawContent(SvgText svg, double x, double top, Theme theme)
    {
        var middle = x + (Width / 2);
        svg.Text(middle, top + 18, name, theme.Text, 14, bold: true);
        svg.Text(middle, top + 35, output, theme.Faint);
        svg.Text(middle, top + 51, cost, theme.Faint, 11);
        var y = top + HeaderHeight;
        for (var i = 0; i < runs.Count; i++)
        {
            runs[i].Draw(svg, x + Spine, y, fill, theme);
            y += runs[i].Height;
            if (i + 1 < runs.Count)
                svg.Path($"M{SvgText.N(x + Spine)} {SvgText.N(y)} V{SvgText.N(y + RunGap)}", theme.Line);
            y += RunGap;
        }
    }
}
