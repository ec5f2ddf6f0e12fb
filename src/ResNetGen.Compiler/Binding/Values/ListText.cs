namespace ResNetGen.Compiler.Binding.Values;

/// <summary>A text that may be several values, with commas, semicolons or blanks between them.</summary>
internal static class ListText
{
    /// <summary>Far above any list of real stages.</summary>
    private const int MaxLength = 1_000;

    /// <summary>Whether there is something between values; a cell has brackets, and is one value.</summary>
    public static bool IsSeveral(string text) =>
        text.Length <= MaxLength && text.IndexOfAny(['[', ']', '{', '}', '"', '\'', '\n']) < 0 && text.Trim().IndexOfAny([',', ';', ' ']) >= 0;

    /// <summary>The pieces, none of them empty. What is inside the parentheses of a call stays together; those around the whole go away.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var inside = text.Trim();
        if (inside.StartsWith("(", StringComparison.Ordinal) && inside.EndsWith(")", StringComparison.Ordinal))
            inside = inside.Substring(1, inside.Length - 2);
        var pieces = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= inside.Length; i++)
        {
            var c = i < inside.Length ? inside[i] : ',';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (i < inside.Length && (depth > 0 || c is not (',' or ';' or ' ')))
                continue;
            if (i > start)
                pieces.Add(inside.Substring(start, i - start));
            start = i + 1;
        }

        return pieces;
    }
}
