namespace ResNetGen.Compiler.Common;

/// <summary>A place in a text: line and column, both counted from 0 in UTF-16 units, as Roslyn counts them.</summary>
public readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>As editors show it, counted from 1: <c>12:5</c>.</summary>
    public override string ToString() => $"{Line + 1}:{Column + 1}";
}

/// <summary>A stretch of the spec's text.</summary>
/// <param name="Start">Offset of the first character, in UTF-16 units.</param>
/// <param name="Length">Length in UTF-16 units; 0 marks a place between two characters.</param>
public readonly record struct SourceSpan(int Start, int Length, TextPosition StartPosition, TextPosition EndPosition)
{
    public int End => Start + Length;

    /// <summary>The stretch from the start of this one to the end of <paramref name="last"/>.</summary>
    public SourceSpan To(SourceSpan last) => new(Start, last.End - Start, StartPosition, last.EndPosition);
}
