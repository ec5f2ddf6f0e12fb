using ResNetGen.Reports.Templates;

namespace ResNetGen.Reports.Summary;

/// <summary>Layer tables in Markdown, by a template.</summary>
public static class SummaryMarkdown
{
    /// <summary>Of each network a heading, the table, and the totals below it.</summary>
    public static string Write(IReadOnlyList<NetworkSummary> summaries) => TemplateRenderer.Render("summary-markdown", TemplateData.Of(summaries));
}
