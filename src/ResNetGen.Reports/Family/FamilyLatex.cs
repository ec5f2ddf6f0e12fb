using ResNetGen.Reports.Templates;

namespace ResNetGen.Reports.Family;

/// <summary>The papers' table in LaTeX, by a template; needs <c>amsmath</c>, and <c>multirow</c> where a pool shares the row of the first stage.</summary>
public static class FamilyLatex
{
    /// <summary>A <c>table</c> environment, with a caption where the file has a title.</summary>
    public static string Write(FamilyTable table) => TemplateRenderer.Render("table-latex", TemplateData.Of(table));
}
