using System.Text;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Targets.PyTorch.Text;

/// <summary>Brings text of a spec into a docstring so that it stays there: nothing ends the string, and no backslash means anything.</summary>
internal static class PythonText
{
    private const int LineLength = 100;

    /// <summary>A line of a docstring.</summary>
    public static string Line(string text) => SpecText.OneLine(text).Replace("\\", "\\\\").Replace("\"\"\"", "\\\"\\\"\\\"");

    /// <summary>A paragraph of a docstring, broken between words.</summary>
    public static string Paragraph(string text)
    {
        var lines = new StringBuilder();
        var length = 0;
        foreach (var word in SpecText.OneLine(text).Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (length > 0 && length + 1 + word.Length > LineLength)
            {
                lines.Append('\n');
                length = 0;
            }
            else if (length > 0)
            {
                lines.Append(' ');
                length++;
            }

            lines.Append(word);
            length += word.Length;
        }

        return string.Join("\n", lines.ToString().Split('\n').Select(Line));
    }
}
