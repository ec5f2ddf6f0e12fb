using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax.Faults;

/// <summary>A colon where a value goes on: <c>a: b: c</c>, a line indented too far, or a line above that lacks its own colon.</summary>
internal sealed class SecondColonFault : IFaultExplanation
{
    public bool TryReport(YamlFault fault, DiagnosticBag diagnostics)
    {
        var text = fault.Text;
        var colon = fault.Start;
        if (text[colon] != ':' || colon < fault.Reached)
            return false;

        var line = text.LineStart(colon);
        var previous = PreviousLine(text, line);
        if (line > fault.Reached && previous is { } above && !text.Slice(above, text.LineEnd(above)).Contains(": "))
        {
            var start = Indentation(text, above);
            MissingColonFault.Report(text, start, text.LineEnd(start), diagnostics);
        }
        else if (line > fault.Reached)
        {
            diagnostics.Report(
                TextErrors.NotYaml, text.Between(Indentation(text, line), colon),
                "This key is indented deeper than the line above, which has its value already. Give both the same indentation.",
                edit: SameIndentation(text, line, previous));
        }
        else
        {
            diagnostics.Report(
                TextErrors.NotYaml, text.Between(colon, colon + 1), "A second ':' follows on this line. Put the value in quotes, or the second key on a line of its own.",
                edit: fault.OpenBrackets.Any() ? null : QuotedValue(text, line));
        }

        return true;
    }

    private static SuggestedEdit? SameIndentation(SpecText text, int line, int? above) => above is { } sibling
        ? new(text.Between(line, Indentation(text, line)), text.Slice(sibling, Indentation(text, sibling)), "Indent this line like the line above")
        : null;

    /// <summary>Quotes around what follows the line's first colon.</summary>
    private static SuggestedEdit? QuotedValue(SpecText text, int line)
    {
        var end = text.ContentEnd(line);
        var colon = text.Slice(line, end).IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
            return null;
        var start = Indentation(text, line + colon + 1);
        return new(text.Between(start, end), YamlQuotes.Around(text.Slice(start, end)), $"Put {Quoting.Quote(text.Slice(start, end))} in quotes");
    }

    private static int Indentation(SpecText text, int line)
    {
        while (SpecText.IsBlank(text[line]))
            line++;
        return line;
    }

    private static int? PreviousLine(SpecText text, int line)
    {
        while (line > 0)
        {
            line = text.LineStart(line - (line > 1 && text[line - 1] == '\n' && text[line - 2] == '\r' ? 2 : 1));
            var start = Indentation(text, line);
            if (!SpecText.IsBreak(text[start]) && text[start] != '#')
                return line;
        }

        return null;
    }
}
