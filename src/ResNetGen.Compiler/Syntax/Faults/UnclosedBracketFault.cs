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
                    $"The '{opening}' that opens here is not closed. Put a '{closing}' at its end.",
                    edit: ClosedOnItsLine(fault.Text, frame.Bracket, closing));
                return true;
            }

            if (fault.Text[end] != closing)
            {
                diagnostics.Report(
                    TextErrors.Unclosed, fault.Text.Between(frame.Bracket, frame.Bracket + 1),
                    $"The '{opening}' that opens here is closed by '{fault.Text[end]}'. Put a '{closing}' before it.",
                    new(fault.Text.Between(end, end + 1), $"Found '{fault.Text[end]}' where '{closing}' was expected."),
                    new(fault.Text.Between(end, end), closing.ToString(), $"Put a '{closing}' before the '{fault.Text[end]}'"));
                return true;
            }
        }

        return false;
    }

    /// <summary>A list that begins on a line and has no comma at the line's end is taken to end there.</summary>
    private static SuggestedEdit? ClosedOnItsLine(SpecText text, int opening, char closing)
    {
        var end = text.ContentEnd(opening);
        return end > opening + 1 && text[end - 1] != ',' ? new(text.Between(end, end), closing.ToString(), $"Put a '{closing}' at the end of the line") : null;
    }
}
