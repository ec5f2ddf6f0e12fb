using System.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Text;

/// <summary>Brings text of a spec into C# so that it stays where it is put: nothing leaves its comment or its string.</summary>
internal static class SpecText
{
    /// <summary>One line without control characters: every line break that C#, XML or an editor knows becomes a space.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                line.Append(character).Append(text[++i]);
            else
                line.Append(IsPrintable(character) ? character : char.IsSurrogate(character) ? '\uFFFD' : ' ');
        }

        return line.ToString();
    }

    /// <summary>For an XML documentation comment.</summary>
    public static string Xml(string text) => OneLine(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>A C# string with its quotes.</summary>
    public static string Literal(string text) => $"\"{OneLine(text).Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

    /// <summary>Several lines, each of them already one line, as a raw C# string with its quotes.</summary>
    public static string RawLiteral(string lines)
    {
        var quotes = "\"\"\"";
        while (lines.Contains(quotes))
            quotes += "\"";
        return $"{quotes}\n{lines}\n{quotes}";
    }

    /// <summary>Each line as a documentation comment.</summary>
    public static string DocumentationLines(string lines) =>
        string.Join("\n", lines.Split('\n').Select(line => line.Length == 0 ? "///" : $"/// {line}"));

    /// <summary>U+2028 and U+2029 end a line in C#; U+FFFE and U+FFFF are not allowed in XML.</summary>
    private static bool IsPrintable(char character) =>
        !char.IsControl(character) && !char.IsSurrogate(character) && character is not ('\u2028' or '\u2029' or '\uFFFE' or '\uFFFF');
}
