using ResNetGen.Compiler.Common;

namespace ResNetGen.Reports.Templates;

/// <summary>A template is in error: it cannot be read, asks for what there is not, or goes beyond a limit.</summary>
/// <param name="template">The template, or the file that it includes, in which the mistake is.</param>
/// <param name="span">Where it is.</param>
public sealed class TemplateException(TemplateSource template, SourceSpan span, string message) : Exception(message)
{
    public TemplateSource Template { get; } = template;

    public SourceSpan Span { get; } = span;
}
