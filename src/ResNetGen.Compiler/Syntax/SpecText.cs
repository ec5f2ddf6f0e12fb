using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Syntax;

/// <summary>The file's text with its lines.</summary>
internal sealed class SpecText(string text)
{
    private readonly LineMap lines = new(text);

    public string Text { get; } = text;

    public LineMap Lines => lines;

    public int Length => Text.Length;

    /// <summary>A character, or NUL outside the text (which the text itself never holds).</summary>
    public char this[int index] => index >= 0 && index < Text.Length ? Text[index] : '\0';

    /// <summary>The span from one offset to another; both are brought inside the text.</summary>
    public SourceSpan Between(int start, int end)
    {
        var from = Math.Max(0, Math.Min(start, Text.Length));
        var to = Math.Max(from, Math.Min(end, Text.Length));
        return lines.Span(from, to - from);
    }

    public string Slice(int start, int end) => Text.Substring(start, end - start);

    public int LineStart(int offset)
    {
        while (offset > 0 && !IsBreak(this[offset - 1]))
            offset--;
        return offset;
    }

    public int LineEnd(int offset)
    {
        while (offset < Length && !IsBreak(this[offset]))
            offset++;
        return offset;
    }

    /// <summary>The end of what a line holds before its comment and the blanks at its end. A '#' inside quotes is taken for a comment too.</summary>
    public int ContentEnd(int offset)
    {
        var start = LineStart(offset);
        var end = start;
        while (end < Length && !IsBreak(this[end]) && !(this[end] == '#' && (end == start || IsBlank(this[end - 1]))))
            end++;
        while (end > start && IsBlank(this[end - 1]))
            end--;
        return end;
    }

    public static bool IsBreak(char c) => c is '\n' or '\r';

    public static bool IsBlank(char c) => c is ' ' or '\t';
}
