using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Diagnostics;

public enum Severity
{
    Warning,
    Error,
}

/// <summary>A kind of mistake.</summary>
/// <param name="Id">RNG0xx text, 1xx language, 2xx shapes, 3xx names and configuration, 9xx internal.</param>
/// <param name="Title">The mistake in a few words, without this occurrence's details.</param>
public sealed record DiagnosticDescriptor(string Id, string Title, Severity Severity = Severity.Error);

/// <summary>One mistake at one place.</summary>
/// <param name="Message">What is wrong, what was expected and, where it is plain, the remedy; one line, no line breaks.</param>
/// <param name="Related">The other place, where two places disagree.</param>
/// <param name="Edit">The remedy that the message names, where it is a single edit; null where there is none, or several.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor, SourceSpan Span, string Message, RelatedPlace? Related = null, SuggestedEdit? Edit = null)
{
    /// <summary>Whatever the file holds: characters that end a line, hide or are half of one are shown by their numbers.</summary>
    public string Message { get; init; } = Quoting.Readable(Message);

    public string Id => Descriptor.Id;

    public Severity Severity => Descriptor.Severity;
}

/// <summary>A second place that a diagnostic speaks of.</summary>
/// <param name="Path">The file, or null for the diagnostic's own.</param>
public sealed record RelatedPlace(SourceSpan Span, string Message, string? Path = null)
{
    /// <inheritdoc cref="Diagnostic.Message"/>
    public string Message { get; init; } = Quoting.Readable(Message);
}
