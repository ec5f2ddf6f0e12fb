using ResNetGen.Reports.Templates;

namespace ResNetGen.Reports.Family;

/// <summary>The papers' table in HTML, with its own style, by templates.</summary>
public static class FamilyHtml
{
    /// <summary>A whole page.</summary>
    public static string Page(FamilyTable table) => TemplateRenderer.Render("table-html", TemplateData.Of(table));

    /// <summary>The table and its style alone, for a page that has other things too.</summary>
    public static string Write(FamilyTable table) => TemplateRenderer.Render("table-html-fragment", TemplateData.Of(table));
}
