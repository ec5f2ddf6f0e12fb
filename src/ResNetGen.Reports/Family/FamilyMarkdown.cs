using ResNetGen.Reports.Templates;

namespace ResNetGen.Reports.Family;

/// <summary>The papers' table in Markdown, by a template.</summary>
public static class FamilyMarkdown
{
    /// <summary>The table, below a line with the title where the file has one.</summary>
    public static string Write(FamilyTable table) => TemplateRenderer.Render("table-markdown", TemplateData.Of(table));
}
