using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary>Reads a setting that has keys of its own, such as <c>head</c>: each key at most once, none that is unknown.</summary>
internal sealed class MapReader
{
    private readonly MapNode map;

    private readonly KeyPlace place;

    private readonly DiagnosticBag diagnostics;

    private MapReader(MapNode map, KeyPlace place, DiagnosticBag diagnostics)
    {
        this.map = map;
        this.place = place;
        this.diagnostics = diagnostics;
        Failed = map.IsIncomplete || map.HasRepeatedKeys;
        for (var i = 0; i < map.Entries.Count; i++)
        {
            if (place.Keys.Contains(map.Entries[i].Key.Text, StringComparer.Ordinal))
                continue;
            place.ReportUnknown(map, i, diagnostics);
            Failed = true;
        }
    }

    /// <summary>Something in the map was wrong, which has been reported.</summary>
    public bool Failed { get; private set; }

    /// <summary>Null when the value is no map, which has been reported.</summary>
    public static MapReader? Open(SpecNode node, ScalarNode key, KeyPlace place, DiagnosticBag diagnostics)
    {
        if (node is MapNode map)
            return new(map, place, diagnostics);
        if (node is ScalarNode { IsQuoted: false, Text: "" })
            diagnostics.Report(LanguageErrors.MissingValue, key.Span, $"{Quote(key.Text)} has no value. It takes {place.Example}.");
        else if (node is not BrokenNode)
            diagnostics.Report(LanguageErrors.WrongKindOfValue, node is ScalarNode ? node.Span : key.Span, $"{Quote(key.Text)} takes keys below it: {place.Example}.");
        return null;
    }

    /// <summary>The value of a key; the default where it is not written or wrong.</summary>
    public Setting<T>? Read<T>(string key, ValueSyntax<T> syntax)
    {
        var entry = map.Entries.FirstOrDefault(candidate => string.Equals(candidate.Key.Text, key, StringComparison.Ordinal));
        if (entry is null)
            return null;
        if (syntax.TryRead(entry.Value, entry.Key, diagnostics, out var value))
            return new(value, entry.Value.Span, IsWritten: true);
        Failed = true;
        return null;
    }

    /// <summary>The value of a key that must be there.</summary>
    /// <returns>A default where <see cref="Failed"/>.</returns>
    public T Require<T>(string key, ValueSyntax<T> syntax)
        where T : notnull => RequireSetting(key, syntax).Value;

    /// <summary>The value of a key that must be there, and its place.</summary>
    /// <returns>A default where <see cref="Failed"/>.</returns>
    public Setting<T> RequireSetting<T>(string key, ValueSyntax<T> syntax)
        where T : notnull
    {
        if (Read(key, syntax) is { } setting)
            return setting;
        if (!Failed)
            diagnostics.Report(LanguageErrors.MissingSetting, map.Span, $"'{key}' is missing in '{place.Name}'. Write {place.Example}.");
        Failed = true;
        return default;
    }
}
