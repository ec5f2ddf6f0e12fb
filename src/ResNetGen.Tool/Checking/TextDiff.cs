namespace ResNetGen.Tool.Checking;

/// <summary>Two texts line by line, as <c>diff -u</c> shows them without its headers.</summary>
internal static class TextDiff
{
    private const int Context = 1;

    /// <summary>
    /// Lines, of both texts together, that are looked over for the place where they are alike again. Edits are small and near each other, so this is soon; texts that have
    /// nothing in common would otherwise be compared each line with each.
    /// </summary>
    private const int Farthest = 128;

    /// <summary>The lines that differ and one around them: each with its sign, <c>' '</c>, <c>'-'</c> or <c>'+'</c>, and its number in its own text.</summary>
    public static IReadOnlyList<(char Sign, int Number, string Line)> Lines(string before, string after) => Lines(before, after, out _);

    /// <inheritdoc cref="Lines(string, string)"/>
    /// <param name="comparisons">How often two lines were compared.</param>
    public static IReadOnlyList<(char Sign, int Number, string Line)> Lines(string before, string after, out int comparisons)
    {
        var (old, @new) = (Split(before), Split(after));
        var all = new List<(char Sign, int Number, string Line)>();
        var (i, j) = (0, 0);
        comparisons = 0;
        while (i < old.Length || j < @new.Length)
        {
            if (AreAlike(old, i, @new, j, ref comparisons))
            {
                all.Add((' ', i + 1, old[i]));
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var (removed, added) = Resume(old, i, @new, j, ref comparisons);
            all.AddRange(Enumerable.Range(i, removed).Select(at => ('-', at + 1, old[at])));
            all.AddRange(Enumerable.Range(j, added).Select(at => ('+', at + 1, @new[at])));
            (i, j) = (i + removed, j + added);
        }

        return [.. all.Where((_, at) => all.Skip(at - Context).Take(Math.Min(at, Context) + 1 + Context).Any(line => line.Sign != ' '))];
    }

    /// <summary>After how few lines of both texts together they are alike again; all that was looked over where they are not.</summary>
    private static (int Removed, int Added) Resume(string[] old, int i, string[] @new, int j, ref int comparisons)
    {
        for (var total = 1; total <= Farthest; total++)
        {
            // As many lines here as there first: an edit changes a line more often than it makes or removes one.
            for (var fewer = total / 2; fewer >= 0; fewer--)
            {
                if (AreAlike(old, i + fewer, @new, j + total - fewer, ref comparisons))
                    return (fewer, total - fewer);
                if (AreAlike(old, i + total - fewer, @new, j + fewer, ref comparisons))
                    return (total - fewer, fewer);
            }
        }

        return (Math.Min(Farthest / 2, old.Length - i), Math.Min(Farthest / 2, @new.Length - j));
    }

    private static bool AreAlike(string[] old, int i, string[] @new, int j, ref int comparisons)
    {
        if (i >= old.Length || j >= @new.Length)
            return false;
        comparisons++;
        return old[i] == @new[j];
    }

    private static string[] Split(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
