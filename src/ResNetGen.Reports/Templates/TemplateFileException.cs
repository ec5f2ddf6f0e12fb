namespace ResNetGen.Reports.Templates;

/// <summary>A template cannot include a file; the message says why, without the template's place.</summary>
public sealed class TemplateFileException(string message) : Exception(message);
