using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary>A number with or without decimals.</summary>
/// <param name="expected">The bounds in words: "a number above 0".</param>
/// <param name="isAllowed">The bounds.</param>
internal sealed class RealNumberSyntax(string expected, Func<decimal, bool> isAllowed) : ScalarSyntax<decimal>
{
    public override string Expected => expected;

    protected override bool TryParse(ScalarNode scalar, ScalarNode key, DiagnosticBag diagnostics, out decimal value)
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
    public string? Check(string text, out decimal value)
    {
        var fault = NumberText.TryParse(text, out var number);
        value = number.Value;
        return fault ?? (isAllowed(value) ? null : "out of range");
    }
}
