using System.Globalization;
using System.Text;

namespace ResNetGen.Weights;

/// <summary>Makes a text from a file fit for a message: short, on one line, and without characters that hide or reorder others.</summary>
internal static class Printable
{
    private const int Longest = 100;

    public static string Of(string text)
    {
        var printable = new StringBuilder();
        foreach (var character in text.EnumerateRunes())
        {
            if (printable.Length >= Longest)
                return printable.Append('…').ToString();
            if (IsPlain(character))
                printable.Append(character.ToString());
            else
                printable.Append(CultureInfo.InvariantCulture, $"\\u{character.Value:x4}");
        }

        return printable.ToString();
    }

    private static bool IsPlain(Rune character) => Rune.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
