using System.Globalization;
using ResNetGen.Tool;
using ResNetGen.Tool.Checking;

namespace ResNetGen.Lab.Reading;

/// <summary>Writes the mistakes of a file for people: place, message, and the line with the place underlined.</summary>
internal static class FileErrorText
{
    public static void Write(FileErrorException failure, TextWriter writer)
    {
        foreach (var diagnostic in failure.Diagnostics)
        {
            writer.WriteLine($"{failure.Path}:{diagnostic.Span.StartPosition}: error {diagnostic.Id}: {Printable.Line(diagnostic.Message)}");
            var number = (diagnostic.Span.StartPosition.Line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(5);
            var excerpt = SourceExcerpt.Of(failure.Text, diagnostic.Span, room: null);
            writer.WriteLine($"{number} | {excerpt.Line}".TrimEnd());
            writer.WriteLine($"{new string(' ', number.Length)} | {new string(' ', excerpt.Before)}{new string('^', excerpt.Underlined)}");
        }
    }
}
