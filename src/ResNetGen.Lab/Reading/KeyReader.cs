using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Lab.Reading;

/// <summary>The keys of a map, each with a value of a known kind.</summary>
internal sealed class KeyReader
{
    private readonly Dictionary<string, MapEntry> entries = new(StringComparer.Ordinal);

    private readonly DiagnosticBag diagnostics;

    private readonly string what;

    public KeyReader(MapNode map, DiagnosticBag diagnostics, string what, IReadOnlyList<string> keys)
    {
        (this.diagnostics, this.what, Span) = (diagnostics, what, map.Span);
        foreach (var entry in map.Entries)
        {
            if (keys.Contains(entry.Key.Text))
                entries[entry.Key.Text] = entry;
            else
                diagnostics.Report(FileErrors.UnknownKey, entry.Key.Span, $"{Quote(entry.Key.Text)} is not a key of {what}.{Suggest(entry.Key.Text, keys)}");
        }
    }

    public SourceSpan Span { get; }

    public bool Has(string key) => entries.ContainsKey(key);

    public SourceSpan SpanOf(string key) => entries[key].Key.Span;

    /// <summary>A value, or <paramref name="fallback"/> where the key is not there.</summary>
    /// <param name="expected">Ends the sentence "'key' takes …".</param>
    public T Value<T>(string key, T fallback, Func<ScalarNode, Parsed<T>> parse, string expected) =>
        entries.TryGetValue(key, out var entry) ? Scalar(key, entry.Value, fallback, parse, expected) : fallback;

    /// <summary>A value that must be there.</summary>
    public T Required<T>(string key, T placeholder, Func<ScalarNode, Parsed<T>> parse, string expected)
    {
        if (!Has(key))
            diagnostics.Report(FileErrors.MissingKey, Span with { Length = 0, EndPosition = Span.StartPosition }, $"{Quote(key)} is missing: {what} needs it. {Quote(key)} takes {expected}.");
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

    private T Scalar<T>(string key, SpecNode node, T fallback, Func<ScalarNode, Parsed<T>> parse, string expected)
    {
        if (node is not ScalarNode scalar)
        {
            Report(FileErrors.WrongValue, node.Span, $"{Quote(key)} takes {expected}, not a {(node is ListNode ? "list" : "map")}.");
            return fallback;
        }

        var parsed = parse(scalar);
        if (parsed.IsValue)
            return parsed.Value;
        Report(FileErrors.WrongValue, scalar.Span, $"{Quote(scalar.Text)} is {parsed.Fault ?? $"not a value of {Quote(key)}"}. {Quote(key)} takes {expected}.");
        return fallback;
    }

    private static string Suggest(string key, IReadOnlyList<string> keys)
    {
        var suggestion = DidYouMean.Suggest(key, keys);
        return suggestion.Length > 0 ? suggestion : $" The keys are {All(keys)}.";
    }
}
