using System.Numerics;
using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec.Counts;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Settings.Forms.Blocks;

/// <summary>Reads a formula; <c>*</c> and <c>/</c> bind more tightly than <c>+</c> and <c>-</c>, and all from the left.</summary>
internal sealed class CountExpressionParser(TokenReader tokens)
{
    private const int MaxNesting = 32;

    private static readonly string[] Names = [.. BlockSizes.Names.Select(one => one.Name)];

    private static readonly (string Symbol, CountOperator Operator)[] Sums = [("+", CountOperator.Add), ("-", CountOperator.Subtract)];

    private static readonly (string Symbol, CountOperator Operator)[] Products = [("*", CountOperator.Multiply), ("/", CountOperator.Divide)];

    private int nesting;

    /// <summary>Null where the text is no formula, which has been reported.</summary>
    public CountTerm? Parse()
    {
        if (Sum() is not { } root)
            return null;
        if (tokens.Next.Kind == TokenKind.End)
            return root;
        if (tokens.Next.Is("^"))
            tokens.Report(tokens.Next.Span, "A formula has no '^'. Write a power as a product: 'w*w'.");
        else if (tokens.Next.Is("x"))
            tokens.Fail("Expected '*' for a product", TokenReader.Changed(tokens.Next, "*"));
        else
            tokens.Fail("Expected '+', '-', '*', '/' or the end of the formula");
        return null;
    }

    private CountTerm? Sum() => Chain(Sums, Product);

    private CountTerm? Product() => Chain(Products, Operand);

    private CountTerm? Chain((string Symbol, CountOperator Operator)[] operators, Func<CountTerm?> operand)
    {
        var left = operand();
        while (left is not null && Array.Find(operators, one => tokens.Next.Is(one.Symbol)) is { Symbol: not null } found)
        {
            tokens.Take();
            left = operand() is { } right ? new OperationTerm(found.Operator, left, right) : null;
        }

        return left;
    }

    private CountTerm? Operand()
    {
        switch (tokens.Next.Kind)
        {
            case TokenKind.Number:
                return Number(tokens.Take());
            case TokenKind.Word:
                return Size(tokens.Take());
        }

        if (!tokens.Next.Is("("))
        {
            tokens.Fail($"Expected a number, a '(' or one of {All(Names)}");
            return null;
        }

        if (++nesting > MaxNesting)
        {
            tokens.Report(tokens.Next.Span, $"Parentheses are nested more than {MaxNesting} deep.");
            return null;
        }

        tokens.Take();
        var inside = Sum();
        nesting--;
        return inside is not null && tokens.Expect(")", "to close the parenthesis") ? inside : null;
    }

    private NumberTerm? Number(Token token)
    {
        if (NumberText.TryParse(token.Text, out var number) is not { } fault)
            return new(Exact(number.Value));
        tokens.Report(token.Span, $"{Quote(token.Text)} is {fault}.");
        return null;
    }

    private SizeTerm? Size(Token token)
    {
        foreach (var (name, size) in BlockSizes.Names)
        {
            if (name == token.Text)
                return new(size);
        }

        var meant = Meant(token.Text);
        tokens.Report(
            token.Span, $"{Quote(token.Text)} is not a size of the block.{DidYouMean.Ask(meant)} A formula knows {All(Names)}: channels in and out, the stage's width, the stride, and the output's height and width.",
            TokenReader.Changed(token, meant));
        return null;
    }

    /// <summary>The words in which other languages say it.</summary>
    private static string? Meant(string word) => word.ToLowerInvariant() switch
    {
        "height" or "oh" => "h",
        "ow" => "wd",
        "width" => "w",
        "c" or "cin" or "inchannels" or "input" => "in",
        "cout" or "outchannels" or "output" => "out",
        "s" => "stride",
        var other => DidYouMean.Nearest(other, Names),
    };

    private static Fraction Exact(decimal number)
    {
        var scale = BigInteger.One;
        for (; number != decimal.Truncate(number); number *= 10)
            scale *= 10;
        return new(new(number), scale);
    }
}
