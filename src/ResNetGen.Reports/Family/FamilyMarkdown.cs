using System.Text;

namespace ResNetGen.Reports.Family;

/// <summary>The papers' table in Markdown.</summary>
public static class FamilyMarkdown
{
    /// <summary>The table, below a line with the title where the file has one.</summary>
    public static string Write(FamilyTable table)
    {
        var text = new StringBuilder();
        if (table.Title is not null)
            text.Append($"{table.Title}{(table.Source is null ? "" : $" ({table.Source})")}\n\n");
        Line(["layer", "output", .. table.Networks]);
        Line(["---", "---", .. table.Networks.Select(_ => "---")]);
        var previous = "";
        foreach (var row in table.Rows)
        {
            Line([row.Name == previous ? "" : row.Name, PaperNumbers.WithTimesSign(row.Output), .. row.Cells.Select(Cell)]);
            previous = row.Name;
        }

        foreach (var setting in table.Settings)
            Line([$"`{setting.Key}`", "", .. setting.Values.Select(value => $"`{value}`")]);
        Line(["parameters", "", .. table.Parameters.Select(Figures.Short)]);
        Line(["FLOPs", "", .. table.MultiplyAdds.Select(PaperNumbers.Unicode)]);
        return text.ToString();

        void Line(IEnumerable<string> cells) => text.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");
    }

    /// <summary>A cell of a Markdown table is one line: HTML's break parts the convolutions, brackets stand around all of them.</summary>
    private static string Cell(FamilyCell cell) => cell.Match(
        plain: plain => Joined(plain.Printed),
        block: block => $"[{Joined(block.Lines)}] × {block.Times}{(block.Note.Length == 0 ? "" : "<br>" + PaperNumbers.WithTimesSign(block.Note))}",
        empty: () => "–");

    private static string Joined(IEnumerable<string> lines) => string.Join("<br>", lines.Select(PaperNumbers.WithTimesSign));
}
