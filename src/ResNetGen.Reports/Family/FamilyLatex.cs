using System.Text;

namespace ResNetGen.Reports.Family;

/// <summary>The papers' table in LaTeX; needs <c>amsmath</c>, and <c>multirow</c> where a pool shares the row of the first stage.</summary>
public static class FamilyLatex
{
    /// <summary>A <c>table</c> environment, with a caption where the file has a title.</summary>
    public static string Write(FamilyTable table)
    {
        var text = new StringBuilder("% needs \\usepackage{amsmath} and \\usepackage{multirow}\n\\begin{table}\n\\centering\n");
        text.Append($"\\begin{{tabular}}{{|c|c|{string.Concat(table.Networks.Select(_ => "c|"))}}}\n\\hline\n");
        Line(["layer", "output", .. table.Networks.Select(Escape)]);
        for (var i = 0; i < table.Rows.Count; i++)
            text.Append(Row(table, i));
        foreach (var setting in table.Settings)
            Line([$@"\multicolumn{{2}}{{|c|}}{{{Escape(setting.Key)}}}", .. setting.Values.Select(Escape)]);
        Line([@"\multicolumn{2}{|c|}{parameters}", .. table.Parameters.Select(Figures.Short)]);
        Line([@"\multicolumn{2}{|c|}{FLOPs}", .. table.MultiplyAdds.Select(Flops)]);
        text.Append("\\end{tabular}\n");
        if (table.Title is not null)
            text.Append($"\\caption{{{Escape(table.Title)}{(table.Source is null ? "" : $" ({Escape(table.Source)})")}}}\n");
        return text.Append("\\end{table}\n").ToString();

        void Line(IEnumerable<string> cells) => text.Append(string.Join(" & ", cells)).Append(" \\\\\n\\hline\n");
    }

    private static string Row(FamilyTable table, int index)
    {
        var row = table.Rows[index];
        var isSecond = index > 0 && table.Rows[index - 1].Name == row.Name;
        var isFirst = index + 1 < table.Rows.Count && table.Rows[index + 1].Name == row.Name;
        var name = isSecond ? "" : isFirst ? $"\\multirow{{2}}{{*}}{{{Escape(row.Name)}}}" : Escape(row.Name);
        var cells = row.IsShared
            ? $"\\multicolumn{{{row.Cells.Count}}}{{c|}}{{{Cell(row.Cells[0])}}}"
            : string.Join(" & ", row.Cells.Select(Cell));
        var rule = isFirst ? $"\\cline{{2-{row.Cells.Count + 2}}}" : "\\hline";
        return $"{name} & {Times(row.Output)} & {cells} \\\\\n{rule}\n";
    }

    private static string Cell(FamilyCell cell) => cell.Match(
        plain: plain => string.Join("; ", plain.Printed.Select(Times)),
        block: block => $"$\\left[\\begin{{array}}{{c}}{string.Join(" \\\\ ", block.Lines.Select(InMath))}\\end{{array}}\\right]\\times {block.Times}$"
            + (block.Note.Length == 0 ? "" : $" {Times(block.Note)}"),
        empty: () => "--");

    private static string Times(string text) => Escape(PaperNumbers.WithTimesSign(text)).Replace("×", "$\\times$");

    private static string InMath(string line) => $"\\text{{{Times(line)}}}";

    private static string Flops(long multiplyAdds)
    {
        var (digits, power) = PaperNumbers.Flops(multiplyAdds);
        return power == 0 ? digits : $"${digits}\\times 10^{{{power}}}$";
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            escaped.Append(character switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => $"\\{character}",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
