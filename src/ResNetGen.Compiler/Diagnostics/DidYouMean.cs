using System.Globalization;
using System.Text.RegularExpressions;

namespace ResNetGen.Compiler.Diagnostics;

/// <summary>Finds the word that was probably meant.</summary>
internal static class DidYouMean
{
    /// <summary>Longer words are not compared: no word of the language is near them, and a hostile one would cost time.</summary>
    private const int MaxLength = 64;

    /// <summary>No real file has more names to choose from.</summary>
    private const int MaxCandidates = 1_000;

    /// <summary>" Did you mean 'x'?", with its space in front, or nothing when no candidate is near.</summary>
    public static string Suggest(string word, IEnumerable<string> candidates) => Ask(Nearest(word, candidates));

    /// <inheritdoc cref="Suggest"/>
    /// <param name="nearest">The candidate that is near, or null.</param>
    public static string Ask(string? nearest) => nearest is null ? "" : $" Did you mean {Quoting.Quote(nearest)}?";

    /// <summary>
    /// The candidate with the fewest edits, at most one in three letters; letter case, '-' and spaces for '_' are not edits. Of several, the
    /// one with the nearest numbers: <c>ResNet50</c> for <c>ResNet51</c>, not <c>ResNet56</c>.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > MaxLength)
            return null;

        var folded = Fold(word);
        string? nearest = null;
        var fewest = int.MaxValue;
        var closest = long.MaxValue;
        foreach (var candidate in candidates.Take(MaxCandidates))
        {
            var allowed = Math.Min(folded.Length, candidate.Length) / 3;
            if (candidate.Length > MaxLength || Math.Abs(candidate.Length - folded.Length) > allowed)
                continue;
            var distance = Distance(folded, Fold(candidate));
            if (distance > allowed || distance > fewest)
                continue;
            var gap = NumberGap(folded, candidate);
            if (distance < fewest || gap < closest)
                (nearest, fewest, closest) = (candidate, distance, gap);
        }

        return nearest;
    }

    private static string Fold(string word) => word.ToLowerInvariant().Replace('-', '_').Replace(' ', '_');

    /// <summary>How far the numbers in two words lie apart, in their order; as far as can be where one word has more of them.</summary>
    private static long NumberGap(string left, string right)
    {
        var (ours, theirs) = (Numbers(left), Numbers(right));
        return ours.Length == theirs.Length ? ours.Zip(theirs, (one, other) => Math.Abs(one - other)).Sum() : long.MaxValue;
    }

    private static long[] Numbers(string word) =>
        [.. Regex.Matches(word, "[0-9]{1,9}").Cast<Match>().Select(match => long.Parse(match.Value, CultureInfo.InvariantCulture))];

    /// <summary>Edits from one word to the other: letters put in, left out, changed, or two neighbours swapped.</summary>
    private static int Distance(string from, string to)
    {
        var twoAbove = new int[to.Length + 1];
        var above = new int[to.Length + 1];
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
            above[j] = j;

        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = from[i - 1] == to[j - 1] ? 0 : 1;
                row[j] = Math.Min(above[j - 1] + change, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
            }

            (twoAbove, above, row) = (above, row, twoAbove);
        }

        return above[to.Length];
    }
}
