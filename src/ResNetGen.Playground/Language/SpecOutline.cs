namespace ResNetGen.Playground.Language;

/// <summary>
/// Where the keys of a text stand, also of one that is being typed and is not YAML yet. The compiler's reader refuses such a text; an editor has to
/// say something all the same.
/// </summary>
/// <param name="Keys">In the order of the text.</param>
public sealed record SpecOutline(string Text, IReadOnlyList<OutlinedKey> Keys)
{
    public static SpecOutline Of(string text) => new(text, new OutlineScanner(text).Scan().Keys);

    /// <summary>The networks, or the only one's name.</summary>
    public IReadOnlyList<string> NetworkNames =>
    [
        .. Keys.Where(key => key.Path is ["networks"]).Select(key => key.Name),
        .. ValueOf("name") is { } only ? (string[])[only] : [],
    ];

    /// <summary>What stands on the line behind a key of the top level, without quotes and comment; null where there is no such key.</summary>
    public string? ValueOf(string key)
    {
        if (Keys.FirstOrDefault(found => found.Path.Count == 0 && found.Name == key) is not { } place)
            return null;
        var start = place.End + 1;
        var end = Text.IndexOfAny(['\n', '\r'], Math.Min(start, Text.Length));
        var line = Text[Math.Min(start, Text.Length)..(end < 0 ? Text.Length : end)];
        var comment = line.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? line : line[..comment]).Trim().Trim('"', '\'');
    }
}

/// <summary>A key of the text.</summary>
/// <param name="Path">The keys that it is below; <c>[2]</c> is the third item of a list.</param>
/// <param name="Start">Of its name, as an offset.</param>
/// <param name="End">Behind its name.</param>
public sealed record OutlinedKey(IReadOnlyList<string> Path, string Name, int Start, int End);

/// <summary>A place in the text, as completion and hover see it.</summary>
/// <param name="Path">The keys and items that it is in.</param>
/// <param name="IsKey">A key can stand here; else a value.</param>
/// <param name="TokenStart">Where the word begins that is being written here.</param>
public sealed record OutlinePlace(IReadOnlyList<string> Path, bool IsKey, int TokenStart);
