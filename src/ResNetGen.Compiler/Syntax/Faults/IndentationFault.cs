using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax.Faults;

/// <summary>A line whose indentation is that of no open collection.</summary>
internal sealed class IndentationFault : IFaultExplanation
{
    public bool TryReport(YamlFault fault, DiagnosticBag diagnostics)
    {
        var start = fault.Start;
        if (start < fault.Reached || fault.OpenBrackets.Any() || !IsFirstOfItsLine(fault.Text, start))
            return false;
        diagnostics.Report(
            TextErrors.NotYaml, fault.Text.Between(start, fault.Text.LineEnd(start)),
            "The indentation of this line does not match any line above. Indent it like the lines that it belongs to.");
        return true;
    }

    private static bool IsFirstOfItsLine(SpecText text, int start)
    {
        var line = text.LineStart(start);
        return start < text.Length && text.Slice(line, start).Trim().Length == 0;
    }
}
