namespace ResNetGen.Compiler.Emit.Draw;

/// <summary>A block: boxes one below the other, the arc to their right, the addition at the end.</summary>
internal sealed class DrawnRun(BlockRun run, double boxWidth)
{
    private const double BoxHeight = 26;

    private const double Gap = 14;

    private const double Lead = 14;

    private const double PlusRadius = 8;

    private const double ArcReach = 24;

    /// <summary>Beside the arc, and left of the boxes for the number of blocks.</summary>
    private const double LabelSpace = 10;

    private const double LabelLine = 12;

    public double Height =>
        (run.Boxes.Count * BoxHeight) + ((run.Boxes.Count - 1) * Gap) + Lead + (run.Shortcut is null ? 0 : Gap + (2 * PlusRadius));

    /// <summary>From the left of the boxes to the right of the arc and its label; as much on the left, so that the spine is the middle.</summary>
    public double Width => boxWidth + (run.Shortcut is null && run.Times == 1 ? 0 : 2 * (ArcReach + LabelSpace + ((run.Shortcut?.Labels.Count ?? 0) * LabelLine)));

    /// <param name="x">Of the spine.</param>
    /// <param name="y">Of the block's input.</param>
    public void Draw(SvgText svg, double x, double y, string fill, Theme theme)
    {
        var n = SvgText.N;
        var top = y + Lead;
        for (var i = 0; i < run.Boxes.Count; i++)
        {
            var from = i == 0 ? y : top - Gap;
            svg.Path($"M{n(x)} {n(from)} V{n(top - 1)}", theme.Line, arrow: true);
            svg.Box(x - (boxWidth / 2), top, boxWidth, BoxHeight, fill, theme.Line);
            svg.Text(x, top + 17.5, run.Boxes[i], theme.Text);
            top += BoxHeight + Gap;
        }

        if (run.Shortcut is { } shortcut)
            DrawShortcut(svg, x, y, top + PlusRadius, shortcut, theme);
        if (run.Times > 1)
            DrawBadge(svg, x - (boxWidth / 2), y + Lead, top - Gap, theme, run.Times);
    }

    private void DrawShortcut(SvgText svg, double x, double y, double plus, ShortcutArc shortcut, Theme theme)
    {
        var n = SvgText.N;
        svg.Path($"M{n(x)} {n(plus - PlusRadius - Gap)} V{n(plus - PlusRadius - 1)}", theme.Line, arrow: true);
        svg.Raw($"<circle cx=\"{n(x)}\" cy=\"{n(plus)}\" r=\"{n(PlusRadius)}\" fill=\"{theme.Background}\" stroke=\"{theme.Line}\"/>");
        svg.Path($"M{n(x - 4.5)} {n(plus)} H{n(x + 4.5)} M{n(x)} {n(plus - 4.5)} V{n(plus + 4.5)}", theme.Line);
        var right = x + (boxWidth / 2) + ArcReach;
        var start = y + 4;
        svg.Path(
            $"M{n(x)} {n(start)} H{n(right - 18)} Q{n(right)} {n(start)} {n(right)} {n(start + 18)} V{n(plus - 18)} Q{n(right)} {n(plus)} {n(right - 18)} {n(plus)} H{n(x + PlusRadius + 1)}",
            theme.Line, shortcut.ChangesDimensions, arrow: true);
        for (var i = 0; i < shortcut.Labels.Count; i++)
            svg.Text(right + 13 + (i * LabelLine), (start + plus) / 2, shortcut.Labels[i], theme.Faint, 10, upward: true);
    }

    /// <summary>A bracket over the boxes' height, and how many blocks there are.</summary>
    private static void DrawBadge(SvgText svg, double left, double top, double bottom, Theme theme, int times)
    {
        var n = SvgText.N;
        svg.Path($"M{n(left - 6)} {n(top)} H{n(left - 11)} V{n(bottom)} H{n(left - 6)}", theme.Faint);
        svg.Text(left - 15, ((top + bottom) / 2) + 4, $"{times}×", theme.Text, 13, "end", bold: true);
    }
}
