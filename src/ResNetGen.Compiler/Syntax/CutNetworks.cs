using System.Text.RegularExpressions;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax;

/// <summary>
/// Finds the networks behind the place where a text stops being YAML, by their indentation. Their classes then still exist, and one
/// bracket does not make every use of every network an error of its own.
/// </summary>
internal sealed class CutNetworks(SpecText text)
{
    private static readonly Regex Name = new(@"\G([\p{L}_][\p{L}\p{N}_]*)[ \t]*:(?=[ \t\r\n]|\z)", RegexOptions.CultureInvariant);

    /// <param name="open">Collections whose end has not come, the innermost first.</param>
    /// <param name="reached">How far the text was understood.</param>
    public void AddNames(IReadOnlyList<Frame> open, int reached)
    {
        if (Networks(open) is not { IsFlow: false, Inside: { } inside } networks)
            return;
        var silent = new DiagnosticBag();
        if (networks.Key is { } key)
        {
            // What stands inside the collections around the fault belongs to this network.
            networks.Add(new BrokenNode(key.Span), silent);
        }

        foreach (var name in NamesBehind(reached, inside.First.StartPosition.Column))
        {
            networks.Add(name, silent);
            networks.Add(new BrokenNode(name.Span), silent);
        }
    }

    private static MapFrame? Networks(IReadOnlyList<Frame> open)
    {
        for (var i = 0; i + 1 < open.Count; i++)
        {
            if (open[i] is MapFrame map && open[i + 1] is MapFrame { Key: ScalarNode { Text: "networks" } })
                return map;
        }

        return null;
    }

    /// <summary>Keys at the networks' own indentation, up to the first line that is indented less.</summary>
    private IEnumerable<ScalarNode> NamesBehind(int reached, int indentation)
    {
        for (var line = text.LineEnd(reached) + 1; line < text.Length; line = text.LineEnd(line) + 1)
        {
            var start = line;
            while (text[start] == ' ')
                start++;
            if (start >= text.Length || SpecText.IsBreak(text[start]) || text[start] == '#' || start - line > indentation)
                continue;
            if (start - line < indentation)
                yield break;
            if (Name.Match(text.Text, start) is { Success: true, Groups: { } groups })
            {
                var end = start + groups[1].Length;
                yield return new(
                    text.Slice(start, end), IsQuoted: false, text.Between(start, end), new(new([.. Enumerable.Range(start, end - start + 1)]), text.Lines));
            }
        }
    }
}
