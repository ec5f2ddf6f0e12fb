using System.Globalization;
using System.Text;

namespace ResNetGen.Reports.Family;

/// <summary>The papers' table as comma-separated values (RFC 4180): a line for each stage, a column for each network, counts without separators.</summary>
public static class FamilyCsv
{
    /// <summary>The table as lines that end with a line feed; the first names the networks.</summary>
    public static string Write(FamilyTable table)
    {
        var text = new StringBuilder();
        Line(["layer", "output", .. table.Networks]);
        foreach (var row in table.Rows)
            Line([row.Name, row.Output, .. row.Cells.Select(Cell)]);
        foreach (var setting in table.Settings)
            Line([setting.Key, "", .. setting.Values]);
        Line(["parameters", "", .. table.Parameters.Select(Number)]);
        Line(["macs", "", .. table.MultiplyAdds.Select(Number)]);
        return text.ToString();

        void Line(IEnumerable<string> fields) => text.Append(string.Join(",", fields.Select(Quote))).Append('\n');
    }

    /// <summary>As the language writes it: <c>[1x1, 64; 3x3, 64; 1x1, 256] x 3</c>.</summary>
    private static string Cell(FamilyCell cell) => cell.Match(
        plain: plain => string.Join("; ", plain.Printed),
        block: block => $"[{string.Join("; ", block.Lines)}] x {block.Times}{(block.Note.Length == 0 ? "" : " " + block.Note)}",
        empty: () => "");

    /// <summary>Empty where it is not known.</summary>
    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Quote(string field) =>
        field.IndexOfAny(['"', ',', '\n', '\r']) < 0 ? field : $"\"{field.Replace("\"", "\"\"")}\"";
}
