using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Playground.Language;

/// <summary>A mistake as the editor marks it. Lines and columns count from 1.</summary>
/// <param name="Id"><c>RNG103</c>.</param>
/// <param name="IsError">Else a warning.</param>
/// <param name="Fix">The edit that mends it; null where there is none, or several.</param>
public sealed record Marker(string Id, bool IsError, string Message, TextRange Range, MarkerNote? Note, MarkerFix? Fix)
{
    public static Marker Of(Diagnostic diagnostic) => new(
        diagnostic.Id, diagnostic.Severity == Severity.Error, diagnostic.Message, TextRange.Visible(diagnostic.Span),
        diagnostic.Related is { Path: null } related ? new(related.Message, TextRange.Visible(related.Span)) : null,
        diagnostic.Edit is { } edit ? new(edit.Title, TextRange.Of(edit.Span), edit.Replacement) : null);
}

/// <summary>The other place, where two places disagree.</summary>
public sealed record MarkerNote(string Message, TextRange Range);

/// <param name="Title">The edit in a few words.</param>
/// <param name="Range">What goes away.</param>
/// <param name="Text">What takes its place.</param>
public sealed record MarkerFix(string Title, TextRange Range, string Text);

/// <summary>A stretch of the text as the editor counts it: from 1.</summary>
public sealed record TextRange(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public static TextRange Of(SourceSpan span) =>
        new(span.StartPosition.Line + 1, span.StartPosition.Column + 1, span.EndPosition.Line + 1, span.EndPosition.Column + 1);

    /// <summary>A place between two characters is shown as the one behind it.</summary>
    public static TextRange Visible(SourceSpan span) => span.Length > 0 ? Of(span) : Of(span) with { EndColumn = span.EndPosition.Column + 2 };
}
