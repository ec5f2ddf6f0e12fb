using System.Collections.Immutable;
using System.Globalization;

namespace ResNetGen.Analyzers.Remedies;

/// <summary>An edit of a spec as the properties of a diagnostic, which is how it gets from an analyzer to a code fix.</summary>
/// <param name="Start">Offset of what goes away.</param>
/// <param name="Title">What the editor offers.</param>
internal sealed record RemedyProperties(int Start, int Length, string Replacement, string Title)
{
    /// <summary>Of the diagnostic that carries an edit.</summary>
    public const string Id = "RNG410";

    public ImmutableDictionary<string, string?> Write() => ImmutableDictionary<string, string?>.Empty
        .Add(nameof(Start), Start.ToString(CultureInfo.InvariantCulture))
        .Add(nameof(Length), Length.ToString(CultureInfo.InvariantCulture))
        .Add(nameof(Replacement), Replacement)
        .Add(nameof(Title), Title);

    /// <summary>Null where the properties are those of another diagnostic.</summary>
    public static RemedyProperties? Read(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(nameof(Replacement), out var replacement) && replacement is not null
        && properties.TryGetValue(nameof(Title), out var title) && title is not null
        && Number(properties, nameof(Start)) is { } start && Number(properties, nameof(Length)) is { } length
            ? new(start, length, replacement, title)
            : null;

    private static int? Number(ImmutableDictionary<string, string?> properties, string key) =>
        properties.TryGetValue(key, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
