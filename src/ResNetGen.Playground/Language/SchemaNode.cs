using System.Globalization;
using System.Text.Json;

namespace ResNetGen.Playground.Language;

/// <summary>A place of the language in its schema: which keys and values can stand there.</summary>
public sealed class SchemaNode
{
    private static readonly JsonElement Document = Load();

    private readonly List<JsonElement> alternatives = [];

    private SchemaNode(JsonElement schema) => Collect(schema, 0);

    /// <summary>The top level of a file.</summary>
    public static SchemaNode Root { get; } = new(Document);

    /// <summary>What the schema says of the place.</summary>
    public string? Description => Text("description");

    /// <summary>The value that is meant where nothing is written.</summary>
    public string? Default => Text("default");

    /// <summary>The keys that can stand here, with what stands below each.</summary>
    public IEnumerable<(string Key, SchemaNode Value)> Keys => alternatives
        .Where(schema => schema.TryGetProperty("properties", out _))
        .SelectMany(schema => schema.GetProperty("properties").EnumerateObject())
        .Where(property => property.Value.ValueKind == JsonValueKind.Object)
        .DistinctBy(property => property.Name)
        .Select(property => (property.Name, new SchemaNode(property.Value)));

    /// <summary>Values that the schema names, those of a list's items too.</summary>
    public IReadOnlyList<string> Values => [.. Own().Concat(Item?.Own() ?? []).Distinct()];

    public bool TakesMap => alternatives.Any(schema => schema.TryGetProperty("properties", out _) || schema.TryGetProperty("additionalProperties", out var rest) && rest.ValueKind == JsonValueKind.Object);

    private SchemaNode? Item => alternatives.Where(schema => schema.TryGetProperty("items", out _)).Select(schema => new SchemaNode(schema.GetProperty("items"))).FirstOrDefault();

    /// <summary>What stands below these keys and items; null where nothing can.</summary>
    public static SchemaNode? At(IEnumerable<string> path) =>
        path.Aggregate((SchemaNode?)Root, (node, name) => node?.Below(name));

    private SchemaNode? Below(string name)
    {
        if (name.StartsWith('['))
            return Item;
        if (Keys.FirstOrDefault(key => key.Key == name).Value is { } known)
            return known;
        return alternatives
            .Where(schema => schema.TryGetProperty("additionalProperties", out var rest) && rest.ValueKind == JsonValueKind.Object)
            .Select(schema => new SchemaNode(schema.GetProperty("additionalProperties"))).FirstOrDefault();
    }

    private IEnumerable<string> Own()
    {
        foreach (var schema in alternatives)
        {
            foreach (var list in new[] { "enum", "examples" })
            {
                if (!schema.TryGetProperty(list, out var values))
                    continue;
                foreach (var value in values.EnumerateArray())
                    yield return Written(value);
            }

            if (schema.TryGetProperty("const", out var only))
                yield return Written(only);
        }

        if (Default is { } normal)
            yield return normal;
    }

    private string? Text(string property) => alternatives.Where(schema => schema.TryGetProperty(property, out _)).Select(schema => Written(schema.GetProperty(property))).FirstOrDefault();

    /// <summary>As the language writes it: a list in brackets, a text in quotes where YAML needs them.</summary>
    private static string Written(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Written))}]",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };

    /// <summary>All forms that a value can have, whatever decides between them.</summary>
    private void Collect(JsonElement schema, int depth)
    {
        const int Deepest = 12;
        if (schema.ValueKind != JsonValueKind.Object || depth > Deepest)
            return;
        alternatives.Add(schema);
        if (schema.TryGetProperty("$ref", out var reference))
            Collect(Resolve(reference.GetString()!), depth + 1);
        foreach (var branch in new[] { "then", "else", "if" })
        {
            if (schema.TryGetProperty(branch, out var other))
                Collect(other, depth + 1);
        }
    }

    private static JsonElement Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(Document, (element, name) => element.GetProperty(name));

    private static JsonElement Load()
    {
        using var stream = typeof(SchemaNode).Assembly.GetManifestResourceStream("resnet.schema.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }
}
