using ResNetGen.Compiler.Diagnostics;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Syntax.Faults;

/// <summary>A word where a key is expected, without its colon or without the space behind it.</summary>
internal sealed class MissingColonFault : IFaultExplanation
{
    public bool TryReport(YamlFault fault, DiagnosticBag diagnostics)
    {
        var start = fault.Start;
        if (start < fault.Reached || fault.End <= start || fault.OpenBrackets.Any() || char.IsPunctuation(fault.Text[start]))
            return false;
        var end = Math.Min(fault.End, fault.Text.LineEnd(start));
        Report(fault.Text, start, end, diagnostics);
        return true;
    }

    /// <summary>Reports a line, or a part of one, that is no key with a value.</summary>
    public static void Report(SpecText text, int start, int end, DiagnosticBag diagnostics)
    {
        var line = text.Slice(start, end);
        var colon = line.IndexOf(':');
        var lacksSpace = colon > 0 && colon + 1 < line.Length;
        var behindColon = text.Between(start + colon + 1, start + colon + 1);
        diagnostics.Report(
            TextErrors.NotYaml, text.Between(start, end), Explain(line, colon, lacksSpace),
            edit: lacksSpace ? new(behindColon, " ", $"Put a space after the colon of {Quote(line.Substring(0, colon))}") : null);
    }

    private static string Explain(string line, int colon, bool lacksSpace) =>
        lacksSpace
            ? $"{Quote(line)} lacks a space after its colon. Write {Quote($"{line.Substring(0, colon)}: {line.Substring(colon + 1)}")}."
            : $"{Quote(line)} is neither a key nor a value. A key ends with a colon, and a value with special characters must be in quotes.";
}
