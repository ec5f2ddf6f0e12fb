using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Cells;

/// <summary>Reads tokens one after another and reports the first that does not fit.</summary>
/// <param name="descriptor">What kind of mistake a wrong token is.</param>
internal sealed class TokenReader(ScalarNode scalar, DiagnosticDescriptor descriptor, DiagnosticBag diagnostics)
{
    private static readonly WholeNumberSyntax KernelSize = new(1, Bounds.MaxKernel);

    private readonly List<Token> tokens = Tokenizer.Tokenize(scalar);

    private int at;

    public Token Next => tokens[at];

    public Token After => tokens[Math.Min(at + 1, tokens.Count - 1)];

    public Token Take() => Next.Kind == TokenKind.End ? Next : tokens[at++];

    public bool TryTake(string text)
    {
        if (!Next.Is(text))
            return false;
        at++;
        return true;
    }

    /// <summary>Takes the token, or reports what stands in its place.</summary>
    public bool Expect(string text, string purpose) => TryTake(text) || Fail($"Expected '{text}' {purpose}", Missing(text));

    /// <summary>Reports what stands here in place of what is expected.</summary>
    public bool Fail(string expected, SuggestedEdit? edit = null)
    {
        var found = Next.Kind == TokenKind.End ? $"{Quote(scalar.Text)} ends here" : $"found {Quote(Next.Text)}";
        return Report(Next.Span, $"{expected}, but {found}.", edit);
    }

    /// <summary>The edit that puts in a token, where the text goes on, or ends, as if it were there.</summary>
    private SuggestedEdit? Missing(string text)
    {
        var isWord = char.IsLetter(text[0]);
        if (isWord && Next.Kind == TokenKind.Word)
            return Changed(Next, text);
        if (at == 0 || !(text == "]" ? Next.Kind == TokenKind.End : Next.Kind is TokenKind.Number or TokenKind.Word))
            return null;
        var before = tokens[at - 1].Span;
        var written = isWord ? " " + text : text;
        if (scalar.IsQuoted)
            return new(new(before.End, 0, before.EndPosition, before.EndPosition), written, $"Put {Quote(text)} after {Quote(tokens[at - 1].Text)}");
        // Without quotes, a comma could end the value.
        return scalar.Span.Length == scalar.Text.Length ? scalar.ChangedTo(scalar.Text.Insert(before.End - scalar.Span.Start, written)) : null;
    }

    /// <summary>The edit that puts a word in a token's place; null for a null, and for the token's own.</summary>
    public static SuggestedEdit? Changed(Token token, string? word) =>
        word is null || word == token.Text ? null : new(token.Span, word, $"Change {Quote(token.Text)} to {Quote(word)}");

    public bool Report(SourceSpan span, string message, SuggestedEdit? edit = null)
    {
        diagnostics.Report(descriptor, span, message, edit: edit);
        return false;
    }

    /// <summary>A whole number within bounds.</summary>
    public bool TryNumber(WholeNumberSyntax syntax, string what, out Setting<int> number)
    {
        number = default;
        if (Next.Kind != TokenKind.Number)
            return Fail($"Expected {what}, {syntax.Expected}");
        var token = Take();
        if (syntax.Check(token.Text, out var value) is { } fault)
            return Report(token.Span, $"{Quote(token.Text)} is {fault}: {what} is {syntax.Expected}.");
        number = new(value, token.Span, IsWritten: true);
        return true;
    }

    /// <summary>A square kernel, <c>3x3</c>.</summary>
    public bool TryKernel(out Setting<int> kernel)
    {
        kernel = default;
        if (Next.Kind != TokenKind.Number || !After.Is("x"))
            return Fail("Expected a kernel size such as '3x3'");
        if (!TryNumber(KernelSize, "the kernel's height", out var height))
            return false;
        Take();
        if (!TryNumber(KernelSize, "the kernel's width", out var width))
            return false;
        kernel = new(height.Value, height.Span.To(width.Span), IsWritten: true);
        return height.Value == width.Value
            || Report(kernel.Span, $"The kernel '{height.Value}x{width.Value}' is not square. Kernels are KxK, such as '3x3'.");
    }
}
