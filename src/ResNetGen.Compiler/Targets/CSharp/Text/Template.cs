using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Text;

/// <summary>
/// Fills raw interpolated strings so that templates read like the code they make: a hole takes several lines at its own indentation,
/// a line that is nothing but an empty hole disappears, line ends are <c>\n</c> and numbers have no culture.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Template
{
    private const string Return = "return ";

    private readonly StringBuilder text;

    /// <summary>Where the last line begins, how many spaces it begins with, and whether it has nothing else.</summary>
    private (int Start, int Indentation, bool IsBlank) line = (0, 0, true);

    /// <summary>The last line holds nothing but an empty hole so far.</summary>
    private bool isEmptyHole;

    public Template(int literalLength, int formattedCount)
    {
        text = new(literalLength + (formattedCount * 16));
    }

    public static string Fill(Template template) => template.text.ToString();

    /// <summary>Parts under each other, without the empty ones.</summary>
    public static string Lines(params string[] parts) => Lines((IEnumerable<string>)parts);

    public static string Lines(IEnumerable<string> parts) => string.Join("\n", parts.Where(part => part.Length > 0));

    /// <summary>Parts with a blank line between each two, without the empty ones.</summary>
    public static string Sections(params string[] parts) => Sections((IEnumerable<string>)parts);

    public static string Sections(IEnumerable<string> parts) => string.Join("\n\n", parts.Where(part => part.Length > 0));

    /// <summary>A method: with an arrow where it only returns something.</summary>
    public static string Method(string signature, string statements) =>
        statements.StartsWith(Return, StringComparison.Ordinal) && !statements.Contains('\n')
            ? $"{signature} =>\n    {statements.Substring(Return.Length)}"
            : $"{signature}\n{{\n{Indent(statements)}\n}}";

    private static string Indent(string lines) => Fill($"    {lines}");

    public void AppendLiteral(string value)
    {
        // A checkout with other line ends must not change what is emitted.
        value = value.Replace("\r", "");
        if (isEmptyHole && value.Length > 0)
        {
            if (value[0] == '\n')
            {
                text.Length = line.Start;
                line = (line.Start, 0, true);
                value = value.Substring(1);
            }

            isEmptyHole = false;
        }

        Append(value);
    }

    public void AppendFormatted(int value) => AppendFormatted(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(long value) => AppendFormatted(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(string value)
    {
        if (value.Length == 0)
        {
            isEmptyHole |= line.IsBlank;
            return;
        }

        isEmptyHole = false;
        var indentation = new string(' ', line.Indentation);
        var lines = value.Split('\n');
        Append(lines[0]);
        foreach (var next in lines.Skip(1))
        {
            Append("\n");
            if (next.Length > 0)
                Append(indentation + next);
        }
    }

    private void Append(string value)
    {
        var end = value.LastIndexOf('\n');
        if (end >= 0)
            line = (text.Length + end + 1, 0, true);
        text.Append(value);
        if (!line.IsBlank)
            return;
        var rest = value.Length - (end + 1);
        var spaces = rest - value.Substring(end + 1).TrimStart(' ').Length;
        line = (line.Start, line.Indentation + spaces, spaces == rest);
    }
}
