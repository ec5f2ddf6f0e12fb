using System.Globalization;
using System.Text;

namespace ResNetGen.Tool;

/// <summary>Makes text of files safe and measurable on a terminal.</summary>
internal static class Printable
{
    /// <summary>One line without control characters: a spec must not be able to send escape sequences to somebody's terminal.</summary>
    public static string Line(string text)
    {
        StringBuilder? cleaned = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsControl(text[i]))
                continue;
            cleaned ??= new(text);
            cleaned[i] = ' ';
        }

        return cleaned?.ToString() ?? text;
    }

    /// <summary>Columns that a character takes: two for East Asian wide ones and emoji, none for marks that combine.</summary>
    public static int Columns(Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        return rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD)
            ? 2
            : 1;
    }

    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
            columns += Columns(rune);
        return columns;
    }

    /// <summary>C0, DEL and C1, and the marks that turn the direction of text around.</summary>
    private static bool IsControl(char character) =>
        char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';
}
