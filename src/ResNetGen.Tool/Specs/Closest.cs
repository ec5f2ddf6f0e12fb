namespace ResNetGen.Tool.Specs;

/// <summary>Finds what somebody may have meant.</summary>
internal static class Closest
{
    /// <summary>The candidate with the fewest letters to change, if they are few; in either case of letters.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, word.Length / 3);
        return candidates.Select(candidate => (candidate, Distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.Distance <= limit).OrderBy(pair => pair.Distance).Select(pair => pair.candidate).FirstOrDefault();
    }

    /// <summary>Levenshtein's: letters put in, left out or changed.</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            previous = current;
        }

        return previous[right.Length];
    }
}
