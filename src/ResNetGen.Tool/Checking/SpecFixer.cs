using ResNetGen.Compiler;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Tool.Checking;

/// <summary>Makes the edits that diagnostics suggest, until none is left that helps.</summary>
internal static class SpecFixer
{
    /// <summary>An edit can uncover the next mistake; a file in which this many hide behind each other is not mended by a machine.</summary>
    private const int MostRounds = 50;

    /// <summary>The text with all edits made, and what they are; the same text where there is none.</summary>
    public static (string Text, IReadOnlyList<(Diagnostic Diagnostic, SuggestedEdit Edit)> Edits) Fix(string text, CancellationToken cancellation)
    {
        var made = new List<(Diagnostic, SuggestedEdit)>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { text };
        for (var round = 0; round < MostRounds; round++)
        {
            var edits = Independent(SpecCompiler.Compile(text, cancellation).Diagnostics);
            var next = text;
            foreach (var (_, edit) in edits.OrderByDescending(pair => pair.Edit.Span.Start))
                next = edit.ApplyTo(next);

            // Two suggestions must not undo each other for ever.
            if (edits.Count == 0 || !seen.Add(next))
                break;
            made.AddRange(edits);
            text = next;
        }

        return (text, made);
    }

    /// <summary>Those that touch no other's place, in the order of their places; what is left out is suggested again after them.</summary>
    private static List<(Diagnostic Diagnostic, SuggestedEdit Edit)> Independent(IEnumerable<Diagnostic> diagnostics)
    {
        var chosen = new List<(Diagnostic, SuggestedEdit)>();
        var end = -1;
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Edit is not null).OrderBy(diagnostic => diagnostic.Edit!.Span.Start))
        {
            var edit = diagnostic.Edit!;
            if (edit.Span.Start <= end)
                continue;
            chosen.Add((diagnostic, edit));
            end = edit.Span.End;
        }

        return chosen;
    }
}
