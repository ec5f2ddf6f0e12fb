namespace ResNetGen.Reports.Templates.Data;

/// <summary>A template asks for what these networks do not have.</summary>
internal sealed class TemplateDataException(string message) : Exception(message);
