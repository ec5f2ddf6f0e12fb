using System.Net;
using System.Text;

namespace ResNetGen.Lab.Reporting;

/// <summary>A report in one file, pictures inside.</summary>
internal static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #222; --ground: #fff; --rule: #ddd; --panel: #f6f6f6; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --ground: #0d1117; --rule: #3d444d; --panel: #151b23; } }
        body { font: 16px/1.5 Helvetica, Arial, sans-serif; color: var(--ink); background: var(--ground); max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
        table { border-collapse: collapse; margin: 1rem 0; } th, td { padding: .25rem .75rem; border-bottom: 1px solid var(--rule); text-align: left; }
        td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; } pre { background: var(--panel); padding: .75rem; overflow-x: auto; }
        td { white-space: nowrap; } .wide { overflow-x: auto; } svg { max-width: 100%; height: auto; }
        """;

    /// <param name="pictures">The curves as SVG.</param>
    public static string Write(Report report, IEnumerable<string> pictures)
    {
        var text = new StringBuilder();
        text.Append($"<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{Escape(report.Title)}</title>\n<style>\n{Style}\n</style>\n<h1>{Escape(report.Title)}</h1>\n");
        if (report.Source is { } source)
            text.Append($"<p>Source: {Escape(source)}</p>\n");
        List(text, report.Notes);
        text.Append("<div class=\"wide\">\n<table>\n");
        Row(text, "th", Report.Columns);
        foreach (var row in report.Rows)
            Row(text, "td", row);
        text.Append("</table>\n</div>\n");
        foreach (var picture in pictures)
            text.Append(picture).Append('\n');
        text.Append("<h2>To repeat it</h2>\n");
        if (report.Experiment is { } experiment)
        {
            Block(text, experiment);
            Block(text, report.Command);
        }

        foreach (var (recipe, values) in report.Recipes)
        {
            text.Append($"<p>The values of <code>{Escape(recipe)}</code>:</p>\n");
            Block(text, values);
        }

        List(text, report.Circumstances);
        return text.Append("</html>\n").ToString();
    }

    private static void List(StringBuilder text, IEnumerable<string> items)
    {
        text.Append("<ul>\n");
        foreach (var item in items)
            text.Append($"<li>{Escape(item)}</li>\n");
        text.Append("</ul>\n");
    }

    private static void Row(StringBuilder text, string cell, IEnumerable<string> values)
    {
        text.Append("<tr>");
        foreach (var (column, value) in values.Index())
            text.Append($"<{cell}{(column is < Report.TextColumns and not 1 ? "" : " class=\"number\"")}>{Escape(value)}</{cell}>");
        text.Append("</tr>\n");
    }

    private static void Block(StringBuilder text, string content) => text.Append($"<pre>{Escape(content)}</pre>\n");

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
