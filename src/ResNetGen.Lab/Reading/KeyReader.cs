using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Lab.Reading;

/// <summary>The keys of a map, each with a value of a known kind.</summary>
internal sealed class KeyReader
{
    private readonly Dictionary<string, MapEntry> entries = new(StringComparer.Ordinal);

    /// <summary>Keys that are there under other names, which has been reported: that they are missing would be a second error for one mistake.</summary>
    private readonly HashSet<string> meant = new(StringComparer.Ordinal);

    private readonly DiagnosticBag diagnostics;

    private readonly string what;

    /// <param name="what">What the map is, as the end of a sentence: <c>a recipe</c>, or the key that it is the value of.</param>
    public KeyReader(MapNode map, DiagnosticBag diagnostics, string what, IReadOnlyList<string> keys)
    {
        (this.diagnostics, this.what, Span) = (diagnostics, what, map.Span);
        foreach (var entry in map.Entries)
        {
            if (keys.Contains(entry.Key.Text))
                entries[entry.Key.Text] = entry;
            else
                Refuse(entry.Key, keys, map);
        }
    }

    public SourceSpan Span { get; }

    /// <summary>How many mistakes were reported in the file so far.</summary>
    public int Errors => diagnostics.Diagnostics.Count;

    /// <summary>Whether there are keys that the map does not have, which has been reported.</summary>
    public bool HasUnknown { get; private set; }

    public bool Has(string key) => entries.ContainsKey(key);

    /// <summary>Whether a key is neither there nor meant by another word that is.</summary>
    public bool Lacks(string key) => !Has(key) && !meant.Contains(key);

    public SourceSpan SpanOf(string key) => entries[key].Key.Span;

    /// <summary>A value, or <paramref name="fallback"/> where the key is not there.</summary>
    /// <param name="expected">Ends the sentence "'key' takes …".</param>
    public T Value<T>(string key, T fallback, Func<ScalarNode, Parsed<T>> parse, string expected) =>
        entries.TryGetValue(key, out var entry) ? Scalar(key, entry.Value, fallback, parse, expected) : fallback;

    /// <summary>A value that must be there.</summary>
    public T Required<T>(string key, T placeholder, Func<ScalarNode, Parsed<T>> parse, string expected)
    {
        if (Lacks(key))
            Missing($"{Quote(key)} is missing: {what} needs it. {Quote(key)} takes {expected}.");
        return Value(key, placeholder, parse, expected);
    }

    /// <summary>A list, or one value alone; null where the key is not there.</summary>
    public IReadOnlyList<T>? List<T>(string key, T placeholder, Func<ScalarNode, Parsed<T>> parse, string expected)
    {
        if (!entries.TryGetValue(key, out var entry))
            return null;
        if (entry.Value is not ListNode list)
            return [Scalar(key, entry.Value, placeholder, parse, expected)];
        if (list.Items.Count == 0)
            Report(FileErrors.WrongValue, list.Span, $"The list of {Quote(key)} is empty. It takes {expected}.");
        return [.. list.Items.Select(item => Scalar(key, item, placeholder, parse, expected))];
    }

    /// <summary>A map below a key; null where the key is not there or holds a scalar, which then is read by <see cref="Value"/>.</summary>
    public KeyReader? Map(string key, IReadOnlyList<string> keys) =>
        entries.TryGetValue(key, out var entry) && entry.Value is MapNode map ? new(map, diagnostics, Quote(key), keys) : null;

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, string message) => diagnostics.Report(descriptor, span, message);

    /// <summary>Reports what is not there, where the map begins.</summary>
    public void Missing(string message) => Report(FileErrors.MissingKey, Span with { Length = 0, EndPosition = Span.StartPosition }, message);

    private void Refuse(ScalarNode key, IReadOnlyList<string> keys, MapNode map)
    {
        var unknown = UnknownKey.Of(key.Text, keys);
        HasUnknown = true;
        if (unknown.Meant is { } here)
            meant.Add(here);
        var remedy = unknown.IsForeign && map.Entries.Any(entry => entry.Key.Text == unknown.Meant) ? $"Here it is called {Quote(unknown.Meant!)}, which is there already: remove this key." : unknown.Remedy;
        Report(FileErrors.UnknownKey, key.Span, $"{Quote(key.Text)} is not a key of {what}. {remedy}");
    }

    private T Scalar<T>(string key, SpecNode node, T fallback, Func<ScalarNode, Parsed<T>> parse, string expected)
    {
        if (node is not ScalarNode scalar)
        {
            Report(FileErrors.WrongValue, node.Span, $"{Quote(key)} takes {expected}, and not a {(node is ListNode ? "list" : "map")}.");
            return fallback;
        }

        var parsed = parse(scalar);
        if (parsed.IsValue)
            return parsed.Value;
        Report(FileErrors.WrongValue, scalar.Span, Fault(key, scalar, parsed, expected));
        return fallback;
    }

    private static string Fault<T>(string key, ScalarNode scalar, Parsed<T> parsed, string expected)
    {
        if (scalar is { Text: "", IsQuoted: false })
            return $"{Quote(key)} has no value. It takes {expected}.";
        return $"{Quote(scalar.Text)} is {parsed.Fault ?? $"not a value of {Quote(key)}"}.{DidYouMean.Ask(parsed.Meant)} {Quote(key)} takes {expected}.";
    }
}
