using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec.Counts;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Settings.Forms.Blocks;

/// <summary>A count as a formula: numbers, the sizes of the block, <c>+ - * /</c> and parentheses.</summary>
internal sealed class CountExpressionSyntax : ScalarSyntax<CountExpression>
{
    /// <summary>Keeps the numbers of a hostile formula within a few hundred digits.</summary>
    private const int MaxLength = 400;

    public override string Expected => "a formula such as '12*w*w + 8*w'";

    protected override bool TryParse(ScalarNode scalar, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out CountExpression value)
    {
        value = null;
        if (scalar.Text.Length > MaxLength)
        {
            diagnostics.Report(LanguageErrors.BadFormula, scalar.Span, $"The formula of {Quote(key.Text)} is longer than {MaxLength} characters.");
            return false;
        }

        if (new CountExpressionParser(new(scalar, LanguageErrors.BadFormula, diagnostics)).Parse() is not { } root)
            return false;
        value = new(scalar.Text.Trim(), root);
        return true;
    }
}
