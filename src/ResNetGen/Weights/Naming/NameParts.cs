using System.Globalization;

namespace ResNetGen.Weights.Naming;

/// <summary>Puts names together, part by part.</summary>
internal static class NameParts
{
    public static string Join(IEnumerable<string> before, params string[] parts) => string.Join('.', before.Concat(parts));

    /// <summary>The number behind a word, as 3 in <c>res3</c>; null where there is none.</summary>
    public static int? Number(string part, string word) =>
        part.StartsWith(word, StringComparison.Ordinal) && int.TryParse(part.AsSpan(word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string With(string word, int number) => string.Create(CultureInfo.InvariantCulture, $"{word}{number}");
}
