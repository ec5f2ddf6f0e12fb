using Spectre.Console;

namespace ResNetGen.Tool.Rendering;

/// <summary>A column of a table on the terminal.</summary>
/// <param name="Dispensable">Left out in a narrow window; the highest goes first, and columns of one number go together. Of those with 0, numbers go last, from the right.</param>
internal sealed record GridColumn(string Header, bool AlignRight = false, int Dispensable = 0);

/// <summary>A cell's text and, where colours are shown, its style.</summary>
internal readonly record struct GridCell(string Text, string? Style = null)
{
    public static implicit operator GridCell(string text) => new(text);
}

/// <summary>A table that gives up columns before it breaks numbers.</summary>
internal sealed class TextGrid(IReadOnlyList<GridColumn> columns)
{
    private const int PaddingOfColumn = 1;

    /// <summary>A line or blank of the border left of each column and behind the last.</summary>
    private const int Separator = 1;

    private readonly List<IReadOnlyList<GridCell>> rows = [];

    public void Add(params IReadOnlyList<GridCell> cells) => rows.Add(cells);

    public void Write(Terminal terminal) => ConsoleText.Write(Render(Kept(terminal.Width), terminal.Unicode), terminal);

    private Table Render(List<int> kept, bool unicode)
    {
        var table = new Table().Border(unicode ? TableBorder.Simple : TableBorder.Ascii);
        foreach (var i in kept)
        {
            var column = new TableColumn(new Text(columns[i].Header, new Style(decoration: Decoration.Bold))).Padding(0, 0, PaddingOfColumn, 0);
            column.Alignment = columns[i].AlignRight ? Justify.Right : Justify.Left;

            // The first column and numbers are kept whole; what a layer does may wrap.
            column.NoWrap = i == 0 || columns[i].AlignRight;
            table.AddColumn(column);
        }

        foreach (var row in rows)
            table.AddRow(kept.Select(i => new Text(Printable.Line(row[i].Text), row[i].Style is { } style ? Style.Parse(style) : Style.Plain)));
        return table;
    }

    private List<int> Kept(int? width)
    {
        var kept = Enumerable.Range(0, columns.Count).ToList();
        while (width is { } room && Separator + kept.Sum(Width) > room && NextToGo(kept) is { Count: > 0 } next)
            kept.RemoveAll(next.Contains);
        return kept;
    }

    /// <summary>Text may wrap, a number may not: a broken number reads as another one.</summary>
    private List<int> NextToGo(List<int> kept)
    {
        var most = kept.Max(i => columns[i].Dispensable);
        return most > 0
            ? [.. kept.Where(i => columns[i].Dispensable == most)]
            : [.. kept.Skip(1).Where(i => columns[i].AlignRight).TakeLast(1)];
    }

    private int Width(int column) =>
        Separator + PaddingOfColumn + Math.Max(columns[column].Header.Length, rows.Count == 0 ? 0 : rows.Max(row => Printable.Columns(row[column].Text)));
}
