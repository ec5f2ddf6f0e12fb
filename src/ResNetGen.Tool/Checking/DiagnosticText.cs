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
        Write(source.Path, source.Text, diagnostic.Span, $"{(isError ? "error" : "warning")} {diagnostic.Id}", diagnostic.Message, isError ? ink.Red : ink.Yellow);
        if (diagnostic.Related is not { } related)
            return;
        if (related.Path is { } path)
            writer.WriteLine($"  {ink.Blue("note")}: {Printable.Line(path)}:{related.Span.StartPosition}: {Printable.Line(related.Message)}");
        else
            Excerpt(source.Text, related.Span, ink.Blue, '-', " " + Printable.Line(related.Message));
    }

    /// <summary>An error of a text that is not a spec.</summary>
    /// <param name="path">What the text is called.</param>
    public void WriteError(string path, string text, SourceSpan span, string message) => Write(path, text, span, "error", message, ink.Red);

    private void Write(string path, string text, SourceSpan span, string kind, string message, Func<string, string> colour)
    {
        var place = $"{Printable.Line(path)}:{span.StartPosition}";
        var before = Printable.Columns(place) + kind.Length + ": : ".Length;
        writer.WriteLine($"{ink.Bold(place)}: {colour(kind)}: {Prose.Wrap(Printable.Line(message), width, before)}");
        Excerpt(text, span, colour, '^', "");
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
