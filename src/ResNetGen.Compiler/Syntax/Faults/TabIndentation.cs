using System.Text;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax.Faults;

/// <summary>Turns the tabs at the heads of lines into spaces, in all lines at once: one at a time, each would be in the wrong place for the next.</summary>
internal static class TabIndentation
{
    private const int Step = 2;

    /// <param name="tab">The offset of the first tab in an indentation.</param>
    public static SuggestedEdit ToSpaces(SpecText text, int tab)
    {
        var start = text.LineStart(tab);
        var width = Width(text, start);
        var spaces = new StringBuilder();
        var written = start;
        var end = start;
        for (var line = start; line < text.Length; line = text.LineEnd(line) + 1)
        {
            var indentation = text.Slice(line, IndentationEnd(text, line));
            if (!indentation.Contains('\t'))
                continue;
            spaces.Append(text.Slice(written, line)).Append(indentation.Replace("\t", new(' ', width)));
            written = end = line + indentation.Length;
        }

        return new(text.Between(start, end), spaces.ToString(), "Indent by spaces");
    }

    /// <summary>The spaces for one tab: as many as bring the first line with tabs below, or beside, the line above.</summary>
    private static int Width(SpecText text, int line)
    {
        var indentation = text.Slice(line, IndentationEnd(text, line));
        var tabs = indentation.Count(c => c == '\t');
        var above = LineAbove(text, line);
        var content = text.ContentEnd(above);
        var wanted = IndentationEnd(text, above) - above + (text[content - 1] == ':' ? Step : 0);
        var width = (wanted - (indentation.Length - tabs)) / tabs;
        return width > 0 ? width : Step;
    }

    /// <summary>The start of the nearest line above that holds more than a comment; of the line itself where there is none.</summary>
    private static int LineAbove(SpecText text, int line)
    {
        for (var above = line; above > 0;)
        {
            above = text.LineStart(above - 1);
            if (text.ContentEnd(above) > IndentationEnd(text, above))
                return above;
        }

        return line;
    }

    private static int IndentationEnd(SpecText text, int line)
    {
        while (SpecText.IsBlank(text[line]))
            line++;
        return line;
    }
}
