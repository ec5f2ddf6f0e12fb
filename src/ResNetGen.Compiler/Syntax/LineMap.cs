using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Syntax;

/// <summary>Turns offsets of a text into lines and columns. LF, CR LF and CR end a line, as in YAML.</summary>
public sealed class LineMap
{
    private readonly int[] starts;

    public LineMap(string text)
    {
        var found = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                found.Add(i + 1);
        }

        starts = [.. found];
    }

    public TextPosition Position(int offset)
    {
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
            line = ~line - 1;
        return new(line, offset - starts[line]);
    }

    public SourceSpan Span(int start, int length) => new(start, length, Position(start), Position(start + length));
}
