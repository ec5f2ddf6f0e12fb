using System.Globalization;
using System.Text;
using ResNetGen.Reports;
using ResNetGen.Reports.Family;
using ResNetGen.Reports.Summary;

namespace ResNetGen.Tool.Reporting;

/// <summary>A line for each network: what it takes and gives, what it costs, what it has reached.</summary>
internal static class ReportOverview
{
    public static string Write(IReadOnlyList<ReportedNetwork> networks, int batch)
    {
        var hasAccuracy = networks.Any(network => network.Spec.Accuracy is not null);
        var text = new StringBuilder("<div class=\"scroll\">\n<table class=\"numbers\">\n<thead><tr>");
        string[] heads = ["network", "input", "smallest", "features", "parameters", "multiply-adds", "depth", "memory, inference", "memory, training"];
        foreach (var head in heads)
            text.Append($"<th>{head}</th>");
        text.Append(hasAccuracy ? "<th>top-1</th><th class=\"text\">source</th>" : "").Append("</tr></thead>\n<tbody>\n");
        for (var i = 0; i < networks.Count; i++)
            text.Append(Row(networks[i], ReportedNetwork.Anchor(i), batch, hasAccuracy));
        text.Append("</tbody>\n</table>\n</div>\n");
        return text.Append($"<p class=\"faint\">Memory is an estimate in float32 for {Count(batch, "image", "images")}, without what kernels need for themselves; smallest is the least height and width of an input.</p>\n").ToString();
    }

    private static string Row(ReportedNetwork network, string anchor, int batch, bool hasAccuracy)
    {
        var graph = network.Graph;
        var memory = network.Summary(batch, SummaryDepth.Stage).Memory;
        string[] cells =
        [
            PaperNumbers.WithTimesSign(graph.Input.ToString()), $"{graph.SmallestInput}", PaperNumbers.WithTimesSign(graph.Features.ToString()), Figures.Exact(graph.Parameters),
            Figures.Exact(graph.MultiplyAdds), Figures.Exact(graph.Depth), Figures.Bytes(memory.Inference), Figures.Bytes(memory.Training),
        ];
        var accuracy = network.Spec.Accuracy is { } reached
            ? $"<td>{reached.Top1.ToString(CultureInfo.InvariantCulture)} %</td><td class=\"text\">{HtmlText.Reference(reached.Source)}</td>"
            : "<td></td><td></td>";
        return $"<tr><td><a href=\"#{anchor}\">{HtmlText.Escape(graph.Name)}</a></td>{string.Concat(cells.Select(cell => $"<td>{cell}</td>"))}{(hasAccuracy ? accuracy : "")}</tr>\n";
    }

    internal static string Count(int count, string one, string several) => count == 1 ? $"1 {one}" : $"{Figures.Exact(count)} {several}";
}
