using System.Globalization;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.Tables;

/// <summary>The table as aligned text.</summary>
public static class TableText
{
    private const string Gap = "  ";

    /// <summary>One line for each row, below a line with the names of the columns.</summary>
    public static string Write(IReadOnlyList<TableRow> rows)
    {
        var sizes = Sizes(rows);
        var columns = new[]
        {
            Left("layer", rows.Select(row => row.Layer)),
            Left("output", sizes),
            Left("block", rows.Select(row => row.Block)),
            Right("x", rows.Select(row => row.Repeats is { } repeats ? CSharpNumber.Plain(repeats) : "")),
            Right("parameters", rows.Select(row => Number(row.Parameters, CSharpNumber.Grouped))),
            Right("MACs", rows.Select(row => Number(row.MultiplyAdds, Millions))),
        };
        return string.Join("\n", Enumerable.Range(0, rows.Count + 1).Select(line => string.Join(Gap, columns.Select(column => column[line])).TrimEnd()));
    }

    /// <summary>Heights and widths under each other.</summary>
    private static List<string> Sizes(IReadOnlyList<TableRow> rows)
    {
        var height = rows.Max(row => CSharpNumber.Plain(row.Output.Height).Length);
        return [.. rows.Select(row => $"{CSharpNumber.Plain(row.Output.Height).PadLeft(height)}x{CSharpNumber.Plain(row.Output.Width)}")];
    }

    private static string Number(long? count, Func<long, string> text) => count switch { null => "?", 0 => "", { } known => text(known) };

    private static string Millions(long count) => (count / 1_000_000m).ToString("#,0.0", CultureInfo.InvariantCulture) + " M";

    private static string[] Left(string title, IEnumerable<string> cells) => Align(title, cells, (cell, width) => cell.PadRight(width));

    private static string[] Right(string title, IEnumerable<string> cells) => Align(title, cells, (cell, width) => cell.PadLeft(width));

    private static string[] Align(string title, IEnumerable<string> cells, Func<string, int, string> pad)
    {
        string[] column = [title, .. cells];
        var width = column.Max(cell => cell.Length);
        return [.. column.Select(cell => pad(cell, width))];
    }
}
