namespace ResNetGen.Compiler.Syntax.Faults;

/// <summary>Looks for the bracket that closes another one in raw text, past quotes and comments.</summary>
internal static class BracketScan
{
    /// <summary>The offset of the first closing bracket at the level of the one at <paramref name="start"/>, of either kind; null when the text ends first.</summary>
    public static int? FindEnd(SpecText text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}' when --depth == 0:
                    return i;
                case '#' when i > 0 && char.IsWhiteSpace(text[i - 1]):
                    i = text.LineEnd(i);
                    break;
                case '"' or '\'' when IsValueStart(text, i):
                    i = QuoteEnd(text, i);
                    break;
            }
        }

        return null;
    }

    /// <summary>A quote inside a word is a plain character.</summary>
    public static bool IsValueStart(SpecText text, int at) => char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '[' or '{' or ',' or ':';

    public static int QuoteEnd(SpecText text, int start)
    {
        var quote = text[start];
        var i = start + 1;
        while (i < text.Length && text[i] != quote)
            i += quote == '"' && text[i] == '\\' ? 2 : 1;
        return i;
    }
}
