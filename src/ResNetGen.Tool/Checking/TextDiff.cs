namespace ResNetGen.Tool.Checking;

/// <summary>Two texts line by line, as <c>diff -u</c> shows them without its headers.</summary>
internal static class TextDiff
{
    private const int Context = 1;

    /// <summary>The lines that differ and one around them: each with its sign, <c>' '</c>, <c>'-'</c> or <c>'+'</c>, and its number in its own text.</summary>
    public static IReadOnlyList<(char Sign, int Number, string Line)> Lines(string before, string after)
    {
        var (old, @new) = (Split(before), Split(after));
        var all = new List<(char Sign, int Number, string Line)>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < @new.Length)
        {
            if (i < old.Length && j < @new.Length && old[i] == @new[j])
            {
                all.Add((' ', i + 1, old[i]));
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var (removed, added) = Resume(old, i, @new, j);
            all.AddRange(Enumerable.Range(i, removed).Select(at => ('-', at + 1, old[at])));
            all.AddRange(Enumerable.Range(j, added).Select(at => ('+', at + 1, @new[at])));
            (i, j) = (i + removed, j + added);
        }

        return [.. all.Where((_, at) => all.Skip(at - Context).Take(Math.Min(at, Context) + 1 + Context).Any(line => line.Sign != ' '))];
    }

    /// <summary>After how few lines of both texts together they are alike again. Edits are small and near each other, so this is soon.</summary>
    private static (int Removed, int Added) Resume(string[] old, int i, string[] @new, int j)
    {
        var most = old.Length - i + @new.Length - j;
        for (var total = 1; total < most; total++)
        {
            // As many lines here as there first: an edit changes a line more often than it makes or removes one.
            foreach (var removed in Enumerable.Range(0, total + 1).OrderBy(count => Math.Abs((2 * count) - total)))
            {
                if (i + removed < old.Length && j + total - removed < @new.Length && old[i + removed] == @new[j + total - removed])
                    return (removed, total - removed);
            }
        }

        return (old.Length - i, @new.Length - j);
    }

    private static string[] Split(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
