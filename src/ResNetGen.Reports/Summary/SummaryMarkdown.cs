using System.Globalization;
using System.Text;

namespace ResNetGen.Reports.Summary;

/// <summary>The layer table as a Markdown table.</summary>
public static class SummaryMarkdown
{
    /// <summary>A heading, the table, and the totals below it.</summary>
    public static string Write(NetworkSummary summary)
    {
        var text = new StringBuilder($"### {summary.Network}, input {summary.Input}, batch {summary.Batch}\n\n");
        text.Append("| layer | kernel | output | parameters | MACs | activations | receptive field |\n");
        text.Append("|---|---|--:|--:|--:|--:|--:|\n");
        foreach (var row in summary.Rows)
            text.Append(Line(row)).Append('\n');
        text.Append(summary.IsComplete ? "\n" : "\nThe table ends before the layer whose shape is impossible.\n\n");
        foreach (var (name, value) in SummaryTotals.Of(summary))
            text.Append($"- {name}: {value}\n");
        return text.ToString();
    }

    private static string Line(SummaryRow row)
    {
        var indent = string.Concat(Enumerable.Repeat("&nbsp;&nbsp;", row.Level));
        var field = row.ReceptiveField is { } size ? size.ToString(CultureInfo.InvariantCulture) : "all";
        return $"| {indent}{row.Name} | {row.Operation} | {LayerText.Shape(row.Output)} | {Figures.Exact(row.Parameters)} "
            + $"| {Figures.Short(row.MultiplyAdds)} | {Figures.Bytes(row.ActivationBytes)} | {field} |";
    }
}
