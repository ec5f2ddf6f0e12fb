using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Settings.Forms;

/// <summary>A number above 0 and up to 1, or two whole numbers: <c>0.125</c>, <c>1/8</c>.</summary>
internal sealed class FractionSyntax : ScalarSyntax<decimal>
{
    private static readonly RealNumberSyntax Number = new("a number above 0 and up to 1", number => number is > 0 and <= 1);

    private static readonly WholeNumberSyntax Part = new(1, Bounds.MaxChannels);

    public override string Expected => "a number above 0 and up to 1, such as 1/8 or 0.125";

    /// <summary>The shortest way to write it: <c>1/8</c>, <c>0.3</c>.</summary>
    public static string Text(decimal value)
    {
        var inverse = 1 / value;
        return value < 1 && inverse == decimal.Truncate(inverse) && 1 / inverse == value ? $"1/{SettingNumber.Text(inverse)}" : SettingNumber.Text(value);
    }

    protected override bool TryParse(ScalarNode scalar, ScalarNode key, DiagnosticBag diagnostics, out decimal value)
    {
        var parts = scalar.Text.Split('/');
        var fault = parts.Length == 2 ? Divide(parts[0].Trim(), parts[1].Trim(), out value) : Number.Check(scalar.Text, out value);
        if (fault is null)
            return true;
        diagnostics.Report(LanguageErrors.BadNumber, scalar.Span, $"{Quote(scalar.Text)} is {fault}. {Quote(key.Text)} takes {Expected}.");
        return false;
    }

    private static string? Divide(string dividend, string divisor, out decimal value)
    {
        value = 0;
        if ((Part.Check(dividend, out var above) ?? Part.Check(divisor, out _)) is { } fault)
            return fault;
        Part.Check(divisor, out var below);
        value = (decimal)above / below;
        return value <= 1 ? null : "out of range";
    }
}
