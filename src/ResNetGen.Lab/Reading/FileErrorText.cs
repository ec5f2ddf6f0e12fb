using System.Globalization;
using ResNetGen.Tool;
using ResNetGen.Tool.Checking;

namespace ResNetGen.Lab.Reading;

/// <summary>Writes the mistakes of a file for people: place, message, and the line with the place underlined.</summary>
internal static class FileErrorText
{
    /// <summary>More than one mends before one looks again; a hostile file has one for every few characters.</summary>
    private const int MostShown = 50;

    /// <summary>Columns before a line of the file: its number, and a bar.</summary>
    private const int Margin = 8;

    /// <param name="width">Columns of the window; null: nothing is broken.</param>
    public static void Write(FileErrorException failure, TextWriter writer, int? width = null)
    {
        foreach (var diagnostic in failure.Diagnostics.Take(MostShown))
        {
            writer.WriteLine(Prose.Wrap($"{failure.Path}:{diagnostic.Span.StartPosition}: error {diagnostic.Id}: {Printable.Line(diagnostic.Message)}", width));
            var number = (diagnostic.Span.StartPosition.Line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(5);
            var excerpt = SourceExcerpt.Of(failure.Text, diagnostic.Span, room: width - Margin);
            writer.WriteLine($"{number} | {excerpt.Line}".TrimEnd());
            writer.WriteLine($"{new string(' ', number.Length)} | {new string(' ', excerpt.Before)}{new string('^', excerpt.Underlined)}");
        }

        if (failure.Diagnostics.Count > MostShown)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{failure.Path}: {failure.Diagnostics.Count - MostShown:N0} more errors."));
    }
}
