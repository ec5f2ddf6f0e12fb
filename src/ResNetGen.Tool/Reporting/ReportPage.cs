using System.Text;
using ResNetGen.Reports.Family;
using ResNetGen.Reports.Pictures;
using ResNetGen.Reports.Plot;
using ResNetGen.Tool.Commands;

namespace ResNetGen.Tool.Reporting;

/// <summary>One page about networks, with everything that it shows inside it.</summary>
internal static class ReportPage
{
    private const string Style = """
        :root { color-scheme: light; }
        body { margin: 2em auto; padding: 0 1.5em; max-width: 86em; font: 15px/1.5 "DejaVu Sans", Verdana, Helvetica, Arial, sans-serif; color: #1f2328; background: #fff; }
        h1, h2, h3 { line-height: 1.25; } h2 { margin-top: 2.2em; border-bottom: 1px solid #d0d7de; padding-bottom: .2em; } h3 { margin-top: 1.6em; }
        .faint, figcaption { color: #57606a; } nav a { margin-right: 1em; } a { color: #0860ca; }
        .scroll { overflow-x: auto; } figure { margin: 1em 0; } figure svg { max-width: 100%; height: auto; }
        table.numbers { border-collapse: collapse; font-size: 13px; } table.numbers th, table.numbers td { border-bottom: 1px solid #d0d7de; padding: 3px 8px; text-align: right; white-space: nowrap; }
        table.numbers th:first-child, table.numbers td:first-child, table.numbers .text { text-align: left; } tr.group td { font-weight: bold; }
        pre { background: #f3f4f6; padding: 1em; overflow-x: auto; font: 12px/1.45 "DejaVu Sans Mono", Consolas, Menlo, monospace; } summary { cursor: pointer; padding: .3em 0; }
        @media print { details { display: none; } h2 { break-before: page; } }
        """;

    /// <param name="batch">Images at a time, for memory.</param>
    public static string Write(IReadOnlyList<ReportedNetwork> networks, int batch)
    {
        var table = FamilyTableBuilder.Build([.. networks.Select(network => (network.Spec, network.Graph))]);
        var title = table.Title ?? string.Join(", ", table.Networks);
        var page = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"generator\" content=\"resnetgen {ToolVersion.Text}\">\n");
        page.Append($"<title>{HtmlText.Escape(title)}</title>\n<style>\n{Style.Replace("\r", "")}\n</style>\n</head>\n<body>\n<h1>{HtmlText.Escape(title)}</h1>\n");
        page.Append($"<p class=\"faint\">{(table.Source is null ? "" : $"{HtmlText.Reference(table.Source)} · ")}{HtmlText.Escape(string.Join(", ", networks.Select(network => network.Path).Distinct()))} · resnetgen {ToolVersion.Text}</p>\n");
        if (networks.Count > 1)
            page.Append($"<nav>{string.Concat(table.Networks.Select((name, i) => $"<a href=\"#{ReportedNetwork.Anchor(i)}\">{HtmlText.Escape(name)}</a>"))}</nav>\n");
        page.Append($"<h2>{(networks.Count > 1 ? "The networks" : "The network")}</h2>\n").Append(ReportOverview.Write(networks, batch));
        page.Append($"<h2>Table</h2>\n<div class=\"scroll\">\n{FamilyHtml.Write(table with { Title = null })}</div>\n");
        AppendPlots(page, networks);
        for (var i = 0; i < networks.Count; i++)
            page.Append(ReportSection.Write(networks[i], i, batch));
        return page.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>Two networks are the least that a plot says something of.</summary>
    private static void AppendPlots(StringBuilder page, IReadOnlyList<ReportedNetwork> networks)
    {
        var points = networks.Select(network => PlotPoint.Of(network.Spec, network.Graph, PlotCommand.Series(network.Path))).ToList();
        if (points.Count < 2)
            return;
        page.Append("<h2>Size</h2>\n").Append(Figure(Plot.Of(points, PlotMeasure.Parameters, PlotMeasure.MultiplyAdds, Theme.Light, hasTitle: false), "Multiply-adds against parameters.", "plot"));
        if (points.Count(point => point.Accuracy is not null) > 1)
            page.Append("<h2>Accuracy</h2>\n").Append(Figure(Plot.Of(points, PlotMeasure.MultiplyAdds, PlotMeasure.Accuracy, Theme.Light, hasTitle: false), "Published top-1 accuracy against multiply-adds. A point names its source.", "plot-accuracy"));
    }

    internal static string Figure(Picture picture, string caption, string id) =>
        $"<figure>\n{SvgPicture.Write(picture, isInline: true, $"arrow-{id}")}<figcaption>{HtmlText.Escape(caption)}</figcaption>\n</figure>\n";
}
