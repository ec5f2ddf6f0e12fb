using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Diagnostics;

/// <summary>
/// One edit of the spec's text that does what a diagnostic's message advises. Edits of one file are made independently of each other and may
/// overlap: who applies several takes those that do not, and compiles again for the others.
/// </summary>
/// <param name="Span">What goes away, in the file of the diagnostic; of length 0 where the edit only puts something in.</param>
/// <param name="Replacement">What takes its place, as YAML writes it, with quotes where they are needed; empty where the edit only removes.</param>
/// <param name="Title">The edit in a few words, a command without a full stop: <c>Change 'basc' to 'basic'</c>.</param>
public sealed record SuggestedEdit(SourceSpan Span, string Replacement, string Title)
{
    /// <summary>The text with the edit made in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text is shorter than the one that was compiled.</exception>
    public string ApplyTo(string text) => text.Remove(Span.Start, Span.Length).Insert(Span.Start, Replacement);
}
