using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax.Faults;

/// <summary>A quote that is not closed, or an escape that YAML does not know.</summary>
internal sealed class QuoteFault : IFaultExplanation
{
    public bool TryReport(YamlFault fault, DiagnosticBag diagnostics)
    {
        if (OpenedBefore(fault) is { } opening)
            return Report(fault.Text, opening, isLastOfLine: false, diagnostics);
        var quote = fault.Text[fault.Start];
        if (quote is not ('"' or '\'') || fault.Start < fault.Reached || fault.End <= fault.Start)
            return false;

        // A backslash at the very end of the text escapes nothing: what is missing is the quote.
        if (quote == '"' && fault.Text[fault.End] == '\\' && fault.End + 1 < fault.Text.Length)
        {
            var end = fault.End + (char.IsHighSurrogate(fault.Text[fault.End + 1]) ? 3 : 2);
            diagnostics.Report(
                TextErrors.NotYaml, fault.Text.Between(fault.End, end),
                $"'{fault.Text.Slice(fault.End, end)}' is not an escape of YAML. In single quotes a backslash is a plain character.");
            return true;
        }

        if (ClosesOnItsLine(fault))
            return false;
        return Report(fault.Text, fault.Start, isLastOfLine: !fault.OpenBrackets.Any(), diagnostics);
    }

    /// <param name="isLastOfLine">Whether the value goes to the end of its line.</param>
    private static bool Report(SpecText text, int quote, bool isLastOfLine, DiagnosticBag diagnostics)
    {
        var end = text.ContentEnd(quote);
        // Behind a '#' there is a comment, or more of the text: the author knows.
        var isClear = isLastOfLine && text.Slice(end, text.LineEnd(quote)).Trim().Length == 0;
        diagnostics.Report(
            TextErrors.Unclosed, text.Between(quote, quote + 1), $"The quote that opens here is not closed. Put a {text[quote]} at the end of the value.",
            edit: isClear ? new(text.Between(end, end), text[quote].ToString(), $"Put a {text[quote]} at the end of the line") : null);
        return true;
    }

    /// <summary>Inside brackets, a quote that lacks its partner ends at the next one, lines below, and the fault is found behind that.</summary>
    private static int? OpenedBefore(YamlFault fault)
    {
        if (fault.OpenBrackets.FirstOrDefault() is not { } frame)
            return null;
        for (var i = frame.Bracket; i < fault.Start; i++)
        {
            if (fault.Text[i] is not ('"' or '\'') || !BracketScan.IsValueStart(fault.Text, i))
                continue;
            var end = BracketScan.QuoteEnd(fault.Text, i);
            if (end > fault.Text.LineEnd(i) && end < fault.Start)
                return i;
            i = end;
        }

        return null;
    }

    private static bool ClosesOnItsLine(YamlFault fault)
    {
        var end = fault.Text.LineEnd(fault.Start);
        return fault.Text.Text.IndexOf(fault.Text[fault.Start], fault.Start + 1, end - fault.Start - 1) >= 0;
    }
}
