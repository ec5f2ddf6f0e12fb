namespace ResNetGen.Reports.Templates;

/// <summary>A template of this assembly.</summary>
/// <param name="Name"><c>model-card</c></param>
/// <param name="Description">A phrase, which the text begins with as a comment.</param>
public sealed record ShippedTemplate(string Name, string Description, string Text)
{
    private const string Scheme = "template:";

    /// <summary>The text under the name that messages have for it.</summary>
    public TemplateSource Source => new(Scheme + Name, Text);
}
