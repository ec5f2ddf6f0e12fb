using ResNetGen.Reports;
using ResNetGen.Reports.Summary;

namespace ResNetGen.Tool.Rendering;

/// <summary>The layer table on the terminal.</summary>
internal static class SummaryText
{
    private static readonly GridColumn[] Columns =
    [
        new("layer"), new("kernel", Dispensable: 2), new("output", AlignRight: true), new("parameters", AlignRight: true), new("MACs", AlignRight: true, Dispensable: 1),
        new("activations", AlignRight: true, Dispensable: 3), new("field", AlignRight: true, Dispensable: 4),
    ];

    public static void Write(IReadOnlyList<NetworkSummary> summaries, Terminal terminal)
    {
        for (var i = 0; i < summaries.Count; i++)
        {
            if (i > 0)
                terminal.Out.WriteLine();
            Write(summaries[i], terminal);
        }
    }

    private static void Write(NetworkSummary summary, Terminal terminal)
    {
        terminal.Out.WriteLine($"{summary.Network}, input {summary.Input}, batch {summary.Batch}");
        var grid = new TextGrid(Columns);
        foreach (var row in summary.Rows)
        {
            var style = row.IsGroup && row.Level == 0 ? "blue" : null;
            grid.Add(
                new(new string(' ', 2 * row.Level) + row.Name, style), row.Operation, LayerText.Shape(row.Output), Count(row.Parameters, Figures.Exact),
                Count(row.MultiplyAdds, Figures.Short), Count(row.ActivationBytes, Figures.Bytes), row.FieldText);
        }

        terminal.Out.WriteLine();
        grid.Write(terminal);
        terminal.Out.WriteLine();
        if (!summary.IsComplete)
            terminal.Out.WriteLine("The table ends before the layer whose shape is impossible.");
        foreach (var (name, value) in SummaryTotals.Of(summary))
            terminal.Out.WriteLine(Prose.Wrap($"{name}: {value}", terminal.Width));
    }

    private static string Count(long? count, Func<long, string> form) => count == 0 ? "" : Figures.OrUnknown(count, form);
}
