using System.Globalization;
using System.Text;

namespace ResNetGen.Compiler.Diagnostics;

/// <summary>Shows a piece of the user's text inside a message: always one line, never long.</summary>
internal static class Quoting
{
    private const int MaxLength = 60;

    /// <summary>The text in single quotes, cut in the middle of what is too long.</summary>
    public static string Quote(string text) => $"'{Show(text)}'";

    public static string Show(string text)
    {
        var shown = Readable(text.Length > MaxLength ? text.Substring(0, Cut(text)) : text);
        return text.Length > MaxLength ? shown + "…" : shown;
    }

    /// <summary>The text with everything that is not a visible character of a line as its number: <c>\u0009</c>.</summary>
    public static string Readable(string text)
    {
        var shown = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                shown.Append(text[i]).Append(text[++i]);
            else if (IsVisible(text[i]))
                shown.Append(text[i]);
            else
                shown.Append("\\u").Append(Hex(text[i]));
        }

        return shown.ToString();
    }

    private static bool IsVisible(char c) =>
        !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029') && char.GetUnicodeCategory(c) is not UnicodeCategory.Format;

    /// <summary>A character by its number: <c>U+0009</c>.</summary>
    public static string CodePoint(char c) => "U+" + Hex(c);

    private static string Hex(char c) => ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>"'a', 'b' or 'c'".</summary>
    public static string Either(IReadOnlyList<string> choices) => Join(choices, "or");

    /// <summary>"'a', 'b' and 'c'".</summary>
    public static string All(IReadOnlyList<string> items) => Join(items, "and");

    private static string Join(IReadOnlyList<string> items, string last)
    {
        var quoted = items.Select(item => $"'{item}'").ToArray();
        return quoted.Length == 1
            ? quoted[0]
            : $"{string.Join(", ", quoted.Take(quoted.Length - 1))} {last} {quoted[quoted.Length - 1]}";
    }

    /// <summary>Where to cut, so that no surrogate pair is torn.</summary>
    private static int Cut(string text) => char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
}
