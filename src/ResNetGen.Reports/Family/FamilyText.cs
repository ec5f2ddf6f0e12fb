namespace ResNetGen.Reports.Family;

/// <summary>Cells of the papers' table drawn with characters: <c>⎡ 1×1, 64 ⎤</c> over <c>⎣ 3×3, 64 ⎦ × 3</c>.</summary>
public static class FamilyText
{
    /// <summary>The lines of a cell.</summary>
    /// <param name="unicode">False: ASCII only.</param>
    public static IReadOnlyList<string> Cell(FamilyCell cell, bool unicode) => cell.Match<IReadOnlyList<string>>(
        plain: plain => [.. plain.Printed.Select(line => Text(line, unicode))],
        block: block => Block(block, unicode),
        empty: () => [unicode ? "–" : "-"]);

    public static string Text(string text, bool unicode) => unicode ? PaperNumbers.WithTimesSign(text) : text;

    public static string Flops(long multiplyAdds, bool unicode) => unicode ? PaperNumbers.Unicode(multiplyAdds) : PaperNumbers.Ascii(multiplyAdds);

    private static IReadOnlyList<string> Block(BlockCell block, bool unicode)
    {
        var width = block.Lines.Max(line => line.Length);
        var last = block.Lines.Count - 1;
        var times = $" {(unicode ? "×" : "x")} {block.Times}";
        var lines = new List<string>();
        for (var i = 0; i <= last; i++)
        {
            var (open, close) = !unicode || last == 0 ? ("[", "]") : i == 0 ? ("⎡", "⎤") : i == last ? ("⎣", "⎦") : ("⎢", "⎥");

            // The count stands beside the middle; the blanks beside the other lines keep the brackets of a centred column in line.
            lines.Add($"{open} {Text(block.Lines[i], unicode).PadRight(width)} {close}{(i == last / 2 ? times : new string(' ', times.Length))}");
        }

        if (block.Note.Length > 0)
            lines.Add(Text(block.Note, unicode));
        return lines;
    }
}
