using System.Globalization;
using System.Text;

namespace ResNetGen.Onnx.Reading;

/// <summary>A name out of a file, fit for a message of one line.</summary>
internal static class Printed
{
    private const int Longest = 80;

    public static string Of(string text)
    {
        var printed = new StringBuilder();
        foreach (var character in text)
        {
            if (printed.Length >= Longest)
                return printed.Append('…').ToString();
            printed.Append(CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate ? '?' : character);
        }

        return printed.ToString();
    }
}
