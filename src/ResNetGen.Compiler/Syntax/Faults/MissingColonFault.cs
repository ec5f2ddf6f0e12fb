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
        diagnostics.Report(TextErrors.NotYaml, fault.Text.Between(start, end), Explain(fault.Text.Slice(start, end)));
        return true;
    }

    public static string Explain(string line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && colon + 1 < line.Length
            ? $"{Quote(line)} lacks a space behind its colon. Write {Quote($"{line.Substring(0, colon)}: {line.Substring(colon + 1)}")}."
            : $"{Quote(line)} is neither a key nor a value. A key ends with a colon, and a value that holds special characters stands in quotes.";
    }
}
