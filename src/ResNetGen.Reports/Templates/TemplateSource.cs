namespace ResNetGen.Reports.Templates;

/// <summary>A template: its text, and what it is called in messages.</summary>
/// <param name="Path">A file's path; <c>template:model-card</c> for a shipped one.</param>
public sealed record TemplateSource(string Path, string Text);
