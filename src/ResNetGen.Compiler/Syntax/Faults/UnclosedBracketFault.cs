using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax.Faults;

/// <summary>A bracket that nothing closes, or that the wrong bracket closes: told where it opens.</summary>
internal sealed class UnclosedBracketFault : IFaultExplanation
{
    public bool TryReport(YamlFault fault, DiagnosticBag diagnostics)
    {
        foreach (var frame in fault.OpenBrackets)
        {
            var opening = fault.Text[frame.Bracket];
            var closing = opening == '[' ? ']' : '}';
            if (BracketScan.FindEnd(fault.Text, frame.Bracket) is not { } end)
            {
                diagnostics.Report(
                    TextErrors.Unclosed, fault.Text.Between(frame.Bracket, frame.Bracket + 1),
                    $"The '{opening}' that opens here is not closed. Put a '{closing}' at its end.");
                return true;
            }

            if (fault.Text[end] != closing)
            {
                diagnostics.Report(
                    TextErrors.Unclosed, fault.Text.Between(frame.Bracket, frame.Bracket + 1),
                    $"The '{opening}' that opens here is closed by '{fault.Text[end]}'. Put a '{closing}' before it.",
                    new(fault.Text.Between(end, end + 1), $"Here stands '{fault.Text[end]}' where '{closing}' was expected."));
                return true;
            }
        }

        return false;
    }
}
