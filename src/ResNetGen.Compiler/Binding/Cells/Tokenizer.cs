using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Cells;

/// <summary>Takes a cell or a stem's row apart: <c>3x3, 4w</c> is <c>3 x 3 , 4 w</c>.</summary>
internal static class Tokenizer
{
    /// <summary>The tokens, an <see cref="TokenKind.End"/> last.</summary>
    public static List<Token> Tokenize(ScalarNode scalar)
    {
        var text = scalar.Text;
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            var (kind, length) = c switch
            {
                '×' => (TokenKind.Word, 1),
                >= '0' and <= '9' => (TokenKind.Number, Run(text, i, IsNumberPart)),
                _ when char.IsLetter(c) => (TokenKind.Word, Run(text, i, letter => char.IsLetter(letter))),
                _ => (TokenKind.Symbol, char.IsHighSurrogate(c) && i + 1 < text.Length ? 2 : 1),
            };
            tokens.Add(new(kind, c == '×' ? "x" : text.Substring(i, length), scalar.SpanOf(i, length)));
            i += length;
        }

        tokens.Add(new(TokenKind.End, "", scalar.SpanOf(text.Length, 0)));
        return tokens;
    }

    private static bool IsNumberPart(char c) => c is >= '0' and <= '9' or '_' or '.';

    private static int Run(string text, int start, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end - start;
    }
}
