using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary>A whole number within bounds. Nothing wraps around: what is out of bounds is refused before it is narrowed.</summary>
internal sealed class WholeNumberSyntax(int min, int max) : ScalarSyntax<int>
{
    public override string Expected => $"a whole number from {NumberText.Show(min)} to {NumberText.Show(max)}";

    protected override bool TryParse(ScalarNode scalar, ScalarNode key, DiagnosticBag diagnostics, out int value)
    {
        var fault = Check(scalar.Text, out value);
        if (fault is null)
            return true;
        diagnostics.Report(
            LanguageErrors.BadNumber, scalar.Span, $"{Quote(scalar.Text)} is {fault}. {Quote(key.Text)} takes {Expected}.",
            edit: scalar.ChangedTo(NumberText.Mended(scalar.Text)));
        return false;
    }

    /// <summary>Null, or what is wrong with the text, to end the sentence "'text' is …".</summary>
    public string? Check(string text, out int value)
    {
        value = 0;
        if (NumberText.TryParse(text, out var number) is { } fault)
            return fault;
        if (text.IndexOfAny(['e', 'E']) >= 0)
            return "written with an exponent";
        if (number.Value != decimal.Truncate(number.Value))
            return "not whole";
        if (number.Value < min)
            return "too small";
        if (number.Value > max)
            return "too large";
        value = (int)number.Value;
        return null;
    }
}
