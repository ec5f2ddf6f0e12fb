using System.Globalization;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Checking;

/// <summary>Writes a diagnostic for people: place, message, and the line with the place underlined.</summary>
internal sealed class DiagnosticText(TextWriter writer, Ink ink, int? width, bool unicode)
{
    private readonly string bar = unicode ? "│" : "|";

    public void Write(SpecSource source, Diagnostic diagnostic)
    {
        var isError = diagnostic.Severity == Severity.Error;
        var kind = $"{(isError ? "error" : "warning")} {diagnostic.Id}";
        var place = $"{Printable.Line(source.Path)}:{diagnostic.Span.StartPosition}";
        var before = Printable.Columns(place) + kind.Length + ": : ".Length;
        writer.WriteLine($"{ink.Bold(place)}: {(isError ? ink.Red(kind) : ink.Yellow(kind))}: {Prose.Wrap(Printable.Line(diagnostic.Message), width, before)}");
        Excerpt(source.Text, diagnostic.Span, isError ? ink.Red : ink.Yellow, '^', "");
        if (diagnostic.Related is not { } related)
            return;
        if (related.Path is { } path)
            writer.WriteLine($"  {ink.Blue("note")}: {Printable.Line(path)}:{related.Span.StartPosition}: {Printable.Line(related.Message)}");
        else
            Excerpt(source.Text, related.Span, ink.Blue, '-', " " + Printable.Line(related.Message));
    }

    private void Excerpt(string text, SourceSpan span, Func<string, string> colour, char mark, string note)
    {
        var number = (span.StartPosition.Line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(5);
        var gutter = number.Length + 3;
        var excerpt = SourceExcerpt.Of(text, span, width - gutter);
        var underline = colour(new string(mark, excerpt.Underlined) + note);
        writer.WriteLine($"{ink.Blue($"{number} {bar}")} {excerpt.Line}".TrimEnd());
        writer.WriteLine($"{ink.Blue($"{new string(' ', number.Length)} {bar}")} {new string(' ', excerpt.Before)}{underline}");
    }
}
