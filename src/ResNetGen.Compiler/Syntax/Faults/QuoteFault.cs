using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax.Faults;

/// <summary>A quote that is not closed, or an escape that YAML does not know.</summary>
internal sealed class QuoteFault : IFaultExplanation
{
    public bool TryReport(YamlFault fault, DiagnosticBag diagnostics)
    {
        var quote = fault.Text[fault.Start];
        if (quote is not ('"' or '\'') || fault.Start < fault.Reached || fault.End <= fault.Start)
            return false;

        if (quote == '"' && fault.Text[fault.End] == '\\')
        {
            diagnostics.Report(
                TextErrors.NotYaml, fault.Text.Between(fault.End, fault.End + 2),
                $"'\\{fault.Text[fault.End + 1]}' is no escape of YAML. In single quotes a backslash is a plain character.");
            return true;
        }

        if (ClosesOnItsLine(fault))
            return false;
        diagnostics.Report(
            TextErrors.Unclosed, fault.Text.Between(fault.Start, fault.Start + 1), $"The quote that opens here is not closed. Put a {quote} at the end of the value.");
        return true;
    }

    private static bool ClosesOnItsLine(YamlFault fault)
    {
        var end = fault.Text.LineEnd(fault.Start);
        return fault.Text.Text.IndexOf(fault.Text[fault.Start], fault.Start + 1, end - fault.Start - 1) >= 0;
    }
}
