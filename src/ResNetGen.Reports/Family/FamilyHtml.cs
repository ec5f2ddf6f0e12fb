using System.Text;

namespace ResNetGen.Reports.Family;

/// <summary>The papers' table in HTML, with its own style.</summary>
public static class FamilyHtml
{
    private const string Style = """
        <style>
        .resnet-table { border-collapse: collapse; font: 14px/1.4 "Times New Roman", "DejaVu Serif", serif; }
        .resnet-table caption { padding: 6px; }
        .resnet-table th, .resnet-table td { border: 1px solid currentColor; padding: 4px 10px; text-align: center; font-weight: normal; }
        .resnet-block { display: inline-block; vertical-align: middle; border: 1px solid currentColor; border-width: 0 1px; border-radius: 6px; padding: 0 6px; }
        </style>
        """;

    /// <summary>A whole page.</summary>
    public static string Page(FamilyTable table) => $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{{Markup.Escape(table.Title ?? string.Join(", ", table.Networks))}}</title>
        <style>:root { color-scheme: light dark; } body { margin: 2em; }</style>
        </head>
        <body>

        """.Replace("\r", "") + Write(table) + "</body>\n</html>\n";

    /// <summary>The table and its style alone, for a page that has other things too.</summary>
    public static string Write(FamilyTable table)
    {
        var text = new StringBuilder(Style.Replace("\r", "")).Append('\n');
        text.Append("<table class=\"resnet-table\">\n");
        if (table.Title is not null)
            text.Append($"<caption>{Markup.Escape(table.Title)}{(table.Source is null ? "" : $" ({Markup.Escape(table.Source)})")}</caption>\n");
        text.Append($"<thead><tr><th>layer</th><th>output</th>{Each(table.Networks.Select(Markup.Escape), "th")}</tr></thead>\n<tbody>\n");
        for (var i = 0; i < table.Rows.Count; i++)
            text.Append(Row(table, i));
        foreach (var setting in table.Settings)
            text.Append($"<tr><td colspan=\"2\">{Markup.Escape(setting.Key)}</td>{Each(setting.Values.Select(Markup.Escape), "td")}</tr>\n");
        text.Append($"<tr><td colspan=\"2\">parameters</td>{Each(table.Parameters.Select(Figures.Short), "td")}</tr>\n");
        text.Append($"<tr><td colspan=\"2\">FLOPs</td>{Each(table.MultiplyAdds.Select(Flops), "td")}</tr>\n");
        return text.Append("</tbody>\n</table>\n").ToString();
    }

    private static string Row(FamilyTable table, int index)
    {
        var row = table.Rows[index];
        var isSecond = index > 0 && table.Rows[index - 1].Name == row.Name;
        var span = index + 1 < table.Rows.Count && table.Rows[index + 1].Name == row.Name ? " rowspan=\"2\"" : "";
        var name = isSecond ? "" : $"<td{span}>{Markup.Escape(row.Name)}</td>";
        var cells = row.IsShared ? $"<td colspan=\"{row.Cells.Count}\">{Cell(row.Cells[0])}</td>" : Each(row.Cells.Select(Cell), "td");
        return $"<tr>{name}<td>{PaperNumbers.WithTimesSign(row.Output)}</td>{cells}</tr>\n";
    }

    private static string Each(IEnumerable<string> cells, string tag) => string.Concat(cells.Select(cell => $"<{tag}>{cell}</{tag}>"));

    private static string Cell(FamilyCell cell) => cell.Match(
        plain: plain => Joined(plain.Printed),
        block: block => $"<span class=\"resnet-block\">{Joined(block.Lines)}</span> × {block.Times}{(block.Note.Length == 0 ? "" : "<br>" + PaperNumbers.WithTimesSign(block.Note))}",
        empty: () => "–");

    private static string Joined(IEnumerable<string> lines) => string.Join("<br>", lines.Select(line => Markup.Escape(PaperNumbers.WithTimesSign(line))));

    private static string Flops(long multiplyAdds)
    {
        var (digits, power) = PaperNumbers.Flops(multiplyAdds);
        return power == 0 ? digits : $"{digits}×10<sup>{power}</sup>";
    }
}
