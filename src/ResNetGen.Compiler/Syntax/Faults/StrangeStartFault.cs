using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax.Faults;

/// <summary>A value that begins with a character that YAML keeps for itself.</summary>
internal sealed class StrangeStartFault : IFaultExplanation
{
    public bool TryReport(YamlFault fault, DiagnosticBag diagnostics)
    {
        var start = fault.Place.Start;
        if (fault.Text[start] is not ('@' or '`' or '%' or '*' or '&' or '!' or '|' or '>'))
            return false;
        diagnostics.Report(
            TextErrors.NotYaml, fault.Text.Between(start, start + 1),
            $"'{fault.Text[start]}' has a meaning of its own in YAML and cannot begin this value. Put the value in quotes.",
            edit: fault.OpenBrackets.Any() ? null : InQuotes(fault.Text, start));
        return true;
    }

    private static SuggestedEdit InQuotes(SpecText text, int start)
    {
        var value = text.Slice(start, text.ContentEnd(start));
        return new(text.Between(start, start + value.Length), YamlQuotes.Around(value), $"Put {Quoting.Quote(value)} in quotes");
    }
}
