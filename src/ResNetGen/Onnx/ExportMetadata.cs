using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ResNetGen.Exporting;

/// <summary>What a model says about the network that it is.</summary>
internal static class ExportMetadata
{
    /// <summary>Texts by key.</summary>
    /// <param name="description">Of the network, with the spec's number of classes.</param>
    /// <param name="classes">Of this one; null: it gives features.</param>
    /// <param name="features">Channels of the last feature map.</param>
    /// <param name="options">With names of the classes.</param>
    /// <exception cref="ArgumentException">There are more or fewer names than classes.</exception>
    public static List<KeyValuePair<string, string>> Of(NetworkDescription description, int? classes, long features, OnnxOptions options)
    {
        // A class more is a row more of the fully connected layer.
        var added = classes is { } own && description.Classes is { } planned ? own - planned : 0L;
        var metadata = new List<KeyValuePair<string, string>>
        {
            new("network", description.Name),
            new("code_hash", description.CodeHash),
        };
        if (description.ParameterCount is { } parameters)
            metadata.Add(new("parameters", Text(parameters + ((features + 1) * added))));
        if (description.MultiplyAdds is { } multiplyAdds)
            metadata.Add(new("multiply_adds", Text(multiplyAdds + (features * added))));
        if (classes is { } count)
            metadata.Add(new("classes", Text(count)));
        if (options.ClassNames is { } names)
        {
            metadata.Add(new("class_names", names.Count == classes
                ? Json(names)
                : throw new ArgumentException($"'{nameof(OnnxOptions)}.{nameof(OnnxOptions.ClassNames)}' has {names.Count} names, and {description.Name} gives {(classes is { } scores ? $"{scores} scores" : "no scores")}.", nameof(options))));
        }

        return metadata;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Json(IReadOnlyList<string> names)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var name in names)
                json.WriteStringValue(name);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
