using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Syntax;

/// <summary>Maps the characters of a scalar's text to their places in the file: quotes, escapes and folded lines make them differ.</summary>
/// <param name="Offsets">For each character of the text its offset in the file, and one more: the end.</param>
/// <param name="Lines">The file's lines, to turn offsets into lines and columns.</param>
public sealed record ScalarPlaces(EquatableArray<int> Offsets, LineMap Lines)
{
    public SourceSpan SpanOf(int start, int length)
    {
        var from = Offsets[start];
        var to = length == 0 ? from : Offsets[start + length - 1] + 1;
        return Lines.Span(from, to - from);
    }

    /// <summary>From the start of one character to the start of another: unlike <see cref="SpanOf"/> it holds the whole of an escape at its end.</summary>
    public SourceSpan Between(int start, int end) => Lines.Span(Offsets[start], Offsets[end] - Offsets[start]);
}
