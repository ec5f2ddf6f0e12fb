using System.Text;
using ResNetGen.Reports;
using ResNetGen.Reports.Family;

namespace ResNetGen.Tool.Rendering;

/// <summary>The papers' table on the terminal. Where a window is too narrow for all networks, several tables below each other take them.</summary>
internal static class FamilyTableText
{
    public static string Write(FamilyTable table, int? width, bool unicode)
    {
        var text = new StringBuilder();
        if (table.Title is not null)
            text.Append(Prose.Wrap(Printable.Line(table.Title + (table.Source is null ? "" : $" ({table.Source})")), width)).Append("\n\n");
        var grid = new FamilyGrid(table, unicode);
        var first = 0;
        while (first < table.Networks.Count)
        {
            if (first > 0)
                text.Append('\n');
            var count = grid.Fitting(first, width);
            grid.Append(text, first, count);
            first += count;
        }

        return text.ToString();
    }

    /// <summary>The cells as lines of text, and how they lie under each other.</summary>
    private sealed class FamilyGrid
    {
        private const int Gap = 3;

        private readonly List<(string Name, string Output, IReadOnlyList<string>[] Cells, bool EndsGroup)> rows = [];

        private readonly int[] widths;

        private readonly int names;

        private readonly int outputs;

        private readonly bool unicode;

        public FamilyGrid(FamilyTable table, bool unicode)
        {
            this.unicode = unicode;
            rows.Add(("layer", "output", [.. table.Networks.Select(name => (string[])[Printable.Line(name)])], true));
            for (var i = 0; i < table.Rows.Count; i++)
            {
                var row = table.Rows[i];
                // A pool stands above the first stage's blocks and shares their label, and their size where it is the same.
                var next = i + 1 < table.Rows.Count && table.Rows[i + 1].Name == row.Name ? table.Rows[i + 1] : null;
                rows.Add((
                    next is null ? Printable.Line(row.Name) : "", next?.Output == row.Output ? "" : FamilyText.Text(row.Output, unicode),
                    [.. row.Cells.Select(cell => FamilyText.Cell(cell, unicode))], next is null));
            }

            foreach (var setting in table.Settings)
                rows.Add((setting.Key, "", [.. setting.Values.Select(value => (string[])[value])], setting == table.Settings[^1]));
            rows.Add(("parameters", "", [.. table.Parameters.Select(count => (string[])[Figures.OrUnknown(count, Figures.Short)])], false));
            rows.Add(("FLOPs", "", [.. table.MultiplyAdds.Select(count => (string[])[Figures.OrUnknown(count, known => FamilyText.Flops(known, unicode))])], false));
            widths = [.. Enumerable.Range(0, table.Networks.Count).Select(column => rows.Max(row => row.Cells[column].Max(line => Printable.Columns(line))))];
            names = rows.Max(row => row.Name.Length);
            outputs = rows.Max(row => row.Output.Length);
        }

        /// <summary>How many networks from this one on fit beside each other; at least one.</summary>
        public int Fitting(int first, int? width)
        {
            var used = names + Gap + outputs;
            var count = 0;
            while (first + count < widths.Length && (used += Gap + widths[first + count]) is var total && (width is null || total <= width || count == 0))
                count++;
            return count;
        }

        public void Append(StringBuilder text, int first, int count)
        {
            var rule = new string(unicode ? '─' : '-', names + Gap + outputs + widths.Skip(first).Take(count).Sum(width => width + Gap));
            foreach (var (name, output, cells, endsGroup) in rows)
            {
                var height = cells.Skip(first).Take(count).Max(cell => cell.Count);
                for (var line = 0; line < height; line++)
                {
                    // Labels stand beside the middle line of what they name.
                    var isMiddle = line == (height - 1) / 2;
                    var whole = new StringBuilder((isMiddle ? name : "").PadRight(names + Gap)).Append((isMiddle ? output : "").PadLeft(outputs));
                    for (var column = first; column < first + count; column++)
                        whole.Append(' ', Gap).Append(Centred(cells[column], line, height, widths[column]));
                    text.Append(whole.ToString().TrimEnd()).Append('\n');
                }

                if (endsGroup)
                    text.Append(rule).Append('\n');
            }
        }

        private static string Centred(IReadOnlyList<string> lines, int line, int height, int width)
        {
            var index = line - ((height - lines.Count) / 2);
            if (index < 0 || index >= lines.Count)
                return new string(' ', width);
            var columns = Printable.Columns(lines[index]);
            return (new string(' ', (width - columns) / 2) + lines[index]).PadRight(width - columns + lines[index].Length);
        }
    }
}
