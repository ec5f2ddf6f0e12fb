using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Cells;

internal enum TokenKind
{
    /// <summary>Digits, with underscores and a point.</summary>
    Number,

    /// <summary>Letters; <c>×</c> is read as <c>x</c>.</summary>
    Word,

    /// <summary>Any other character.</summary>
    Symbol,
    End,
}

internal readonly record struct Token(TokenKind Kind, string Text, SourceSpan Span)
{
    public bool Is(string text) => Kind is TokenKind.Word or TokenKind.Symbol && string.Equals(Text, text, StringComparison.Ordinal);
}
