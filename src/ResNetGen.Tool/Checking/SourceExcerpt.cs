using System.Text;
using ResNetGen.Compiler.Common;

namespace ResNetGen.Tool.Checking;

/// <summary>A line of the spec with the place underlined.</summary>
/// <param name="Line">Without control characters; cut to the window where it is longer.</param>
/// <param name="Before">Columns before the underlined part.</param>
/// <param name="Underlined">Columns of it, at least one.</param>
internal sealed record SourceExcerpt(string Line, int Before, int Underlined)
{
    private const int LeastRoom = 20;

    /// <summary>Of a line in a file or a pipe. A minified file has one line of any length.</summary>
    private const int MostWithoutWindow = 200;

    private const string Cut = "...";

    /// <param name="room">Columns that the line may take; null: the output has no window.</param>
    public static SourceExcerpt Of(string text, SourceSpan span, int? room)
    {
        var lineStart = span.Start - span.StartPosition.Column;
        var lineEnd = text.AsSpan(lineStart).IndexOfAny('\r', '\n') is var end and >= 0 ? lineStart + end : text.Length;
        var from = span.StartPosition.Column;
        var to = Math.Min(span.End, lineEnd) - lineStart;
        var line = Printable.Line(text[lineStart..lineEnd]);
        (line, from, to) = Fit(line, from, to, Math.Max(room ?? MostWithoutWindow, LeastRoom));
        return new(line, Printable.Columns(line.AsSpan(0, from)), Math.Max(1, Printable.Columns(line.AsSpan(from, Math.Max(0, to - from)))));
    }

    /// <summary>The part of a line around a place in it, with dots where something is left out.</summary>
    /// <param name="line">Without control characters.</param>
    /// <param name="at">The place, in characters.</param>
    /// <param name="room">Columns that the part may take.</param>
    public static string Around(string line, int at, int room) => Fit(line, at, at, Math.Max(room, LeastRoom)).Line;

    /// <summary>Keeps the part around the place, with dots where something is left out.</summary>
    private static (string Line, int From, int To) Fit(string line, int from, int to, int room)
    {
        if (Printable.Columns(line) <= room)
            return (line, from, to);
        var start = Math.Max(0, Math.Min(from - (room / 4), line.Length - room + Cut.Length));
        start = Whole(line, start);
        var lead = start > 0 ? Cut : "";
        var kept = new StringBuilder(lead);
        var columns = lead.Length;
        var at = start;
        while (at < line.Length)
        {
            var rune = Rune.TryGetRuneAt(line, at, out var whole) ? whole : Rune.ReplacementChar;
            if (columns + Printable.Columns(rune) > room - Cut.Length)
                break;
            var length = Rune.TryGetRuneAt(line, at, out _) ? rune.Utf16SequenceLength : 1;
            kept.Append(line, at, length);
            columns += Printable.Columns(rune);
            at += length;
        }

        if (at < line.Length)
            kept.Append(Cut);
        var shift = lead.Length - start;
        return (kept.ToString(), from + shift, Math.Min(to + shift, at + shift));
    }

    /// <summary>Not between the halves of a surrogate pair.</summary>
    private static int Whole(string line, int index) => index > 0 && index < line.Length && char.IsLowSurrogate(line[index]) ? index - 1 : index;
}
