namespace ResNetGen.Playground.Language;

/// <summary>What the editor offers at a place.</summary>
/// <param name="Label">What is shown and looked for.</param>
/// <param name="Insert">What is put in.</param>
/// <param name="Kind"><c>key</c>, <c>value</c> or <c>network</c>.</param>
/// <param name="Detail">A few words beside the label.</param>
/// <param name="Documentation">What it means; plain text.</param>
public sealed record CompletionItem(string Label, string Insert, string Kind, string Detail, string Documentation);

/// <summary>The items, and where the word begins that one of them replaces.</summary>
public sealed record CompletionList(int Start, IReadOnlyList<CompletionItem> Items)
{
    private static readonly char[] Special = [',', '[', ']', '{', '}', '#', '"', '\''];

    /// <summary>What can stand at an offset of the text.</summary>
    public static CompletionList At(string text, int offset)
    {
        var (keys, place) = new OutlineScanner(text).Scan(offset);
        if (place is null || SchemaNode.At(place.Path) is not { } node)
            return new(offset, []);
        return place.IsKey ? new(place.TokenStart, Keys(node, keys, place, offset)) : new(place.TokenStart, Values(node, keys, place));
    }

    private static List<CompletionItem> Keys(SchemaNode node, IReadOnlyList<OutlinedKey> keys, OutlinePlace place, int offset)
    {
        // A key stands once; the one that is being written here does not count.
        var written = keys.Where(key => key.Path.SequenceEqual(place.Path) && !(key.Start <= offset && offset <= key.End)).Select(key => key.Name).ToHashSet();
        return [.. node.Keys.Where(key => !written.Contains(key.Key)).Select(key => new CompletionItem(
            key.Key, key.Value.TakesMap && key.Value.Values.Count == 0 ? key.Key + ":" : key.Key + ": ", "key", key.Value.Default is { } normal ? $"default {normal}" : "", key.Value.Description ?? ""))];
    }

    private static List<CompletionItem> Values(SchemaNode node, IReadOnlyList<OutlinedKey> keys, OutlinePlace place)
    {
        if (place.Path is ["networks", var own, "extends"])
            return [.. keys.Where(key => key.Path is ["networks"] && key.Name != own).Select(key => new CompletionItem(key.Name, key.Name, "network", "network of this file", ""))];
        return [.. node.Values.Select(value => new CompletionItem(value, Quoted(value), "value", value == node.Default ? "default" : "", node.Description ?? ""))];
    }

    /// <summary>A cell and a call with two arguments need quotes; a list of numbers and a list of words are lists.</summary>
    private static string Quoted(string value)
    {
        var isList = value.StartsWith('[') && !value.Contains(';');
        return isList || value.IndexOfAny(Special) < 0 ? value : $"\"{value}\"";
    }
}
