using System.Globalization;
using System.Text;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Reports;
using ResNetGen.Reports.Draw;
using ResNetGen.Reports.Family;
using ResNetGen.Reports.Pictures;
using ResNetGen.Reports.Settings;
using ResNetGen.Reports.Summary;
using ResNetGen.Tool.Commands;

namespace ResNetGen.Tool.Reporting;

/// <summary>All about one network: drawing, layers, memory, settings, code.</summary>
internal static class ReportSection
{
    public static string Write(ReportedNetwork network, int index, int batch)
    {
        var name = HtmlText.Escape(network.Graph.Name);
        var drawing = Drawing.Of(network.Graph, new(Theme.Light, HasTitle: false));
        var stages = network.Summary(batch, SummaryDepth.Stage);
        var text = new StringBuilder($"<h2 id=\"{ReportedNetwork.Anchor(index)}\">{name}</h2>\n");
        text.Append(ReportPage.Figure(drawing, $"{network.Graph.Name}: dotted shortcuts change the dimensions.", $"{index}"));
        text.Append("<h3>Layers</h3>\n").Append(Table(stages));
        text.Append($"<details><summary>Every layer of {name}</summary>\n{Table(network.Summary(batch, SummaryDepth.Layer))}</details>\n");
        text.Append($"<h3>Counts and memory</h3>\n<p class=\"faint\">{ReportOverview.Count(batch, "image", "images")} at a time.</p>\n<ul>\n");
        foreach (var (what, value) in SummaryTotals.Of(stages))
            text.Append($"<li>{HtmlText.Escape(what)}: {HtmlText.Escape(value)}</li>\n");
        text.Append("</ul>\n<h3>Settings</h3>\n");
        text.Append($"<pre>{HtmlText.Escape(SpecYaml.File(network.Graph.Name, network.Spec))}</pre>\n");
        text.Append($"<h3>Code</h3>\n<details><summary>The C# class {name} that the generator adds to a project</summary>\n<pre>{HtmlText.Escape(Code(network))}</pre>\n</details>\n");
        return text.ToString();
    }

    private static string Code(ReportedNetwork network) =>
        EmitCommand.Emit(network.Graph, network.Path, EmitCommand.DefaultRootNamespace, Visibility.Public);

    private static string Table(NetworkSummary summary)
    {
        var text = new StringBuilder("<div class=\"scroll\">\n<table class=\"numbers\">\n<thead><tr><th>layer</th><th class=\"text\">kernel</th><th>output</th><th>parameters</th><th>MACs</th><th>activations</th><th>receptive field</th></tr></thead>\n<tbody>\n");
        foreach (var row in summary.Rows)
        {
            string[] numbers =
            [
                PaperNumbers.WithTimesSign(LayerText.Shape(row.Output)), row.Parameters == 0 ? "" : Figures.Exact(row.Parameters), row.MultiplyAdds == 0 ? "" : Figures.Short(row.MultiplyAdds),
                row.ActivationBytes == 0 ? "" : Figures.Bytes(row.ActivationBytes), row.ReceptiveField?.ToString(CultureInfo.InvariantCulture) ?? "all",
            ];
            text.Append($"<tr{(row.IsGroup && row.Level == 0 ? " class=\"group\"" : "")}><td style=\"padding-left:{row.Level + 1}em\">{HtmlText.Escape(row.Name)}</td>")
                .Append($"<td class=\"text\">{HtmlText.Escape(PaperNumbers.WithTimesSign(row.Operation))}</td>{string.Concat(numbers.Select(cell => $"<td>{cell}</td>"))}</tr>\n");
        }

        return text.Append("</tbody>\n</table>\n</div>\n").ToString();
    }
}
