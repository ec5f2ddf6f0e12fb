namespace ResNetGen.Reports.Templates;

/// <summary>One page about networks, with everything that it shows inside it, by a template.</summary>
public static class ReportPage
{
    /// <summary>HTML.</summary>
    public static string Write(TemplateData data) => TemplateRenderer.Render("report", data);
}
