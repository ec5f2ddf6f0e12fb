using System.Text.RegularExpressions;

namespace ResNetGen.Compiler.Syntax;

/// <summary>Finds the rows of a stem in a list in brackets, which YAML cuts at every comma.</summary>
internal static class StemRows
{
    private static readonly Regex Start = new(@"^(?:[0-9]+[x×][0-9]+|(?:max|avg)\b.*)$", RegexOptions.CultureInvariant);

    private static readonly Regex Pool = new(@"^(?:max|avg)\b", RegexOptions.CultureInvariant);

    private static readonly Regex Option = new(@"^(?:stride|padding|zeros|ceil)\b", RegexOptions.CultureInvariant);

    private static readonly char[] NotInRow = ['"', '\'', '[', ']', '#', '\r', '\n'];

    /// <summary>Whether a list begins with a pool that YAML has cut before its options.</summary>
    public static bool IsCutPool(IReadOnlyList<SpecNode> items) =>
        items.Count > 1 && Matches(items[0], Pool) && items.Any(item => Matches(item, Option));

    private static bool Matches(SpecNode item, Regex pattern) => item is ScalarNode { IsQuoted: false } scalar && pattern.IsMatch(scalar.Text);

    /// <summary>The list with each of its rows in quotes, or null where that cannot be told from its text.</summary>
    /// <param name="list">From bracket to bracket.</param>
    public static string? Quote(string list)
    {
        var inside = list.Substring(1, list.Length - 2);
        if (inside.IndexOfAny(NotInRow) >= 0)
            return null;
        var rows = new List<string>();
        foreach (var part in inside.Split(',').Select(part => part.Trim()))
        {
            if (Start.IsMatch(part))
                rows.Add(part);
            else if (rows.Count > 0 && part.Length > 0)
                rows[rows.Count - 1] += ", " + part;
            else
                return null;
        }

        return $"[{string.Join(", ", rows.Select(YamlQuotes.Around))}]";
    }
}
