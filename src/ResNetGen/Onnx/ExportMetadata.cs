using System.Text;
using System.Text.Json;
using ResNetGen.Onnx.Networks;

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
        var metadata = new NetworkFacts(description.Name, description.CodeHash, description.ParameterCount, description.MultiplyAdds, description.Classes).Metadata(classes, features);
        if (options.ClassNames is { } names)
        {
            metadata.Add(new("class_names", names.Count == classes
                ? Json(names)
                : throw new ArgumentException($"'{nameof(OnnxOptions)}.{nameof(OnnxOptions.ClassNames)}' has {names.Count} names, and {description.Name} gives {(classes is { } scores ? $"{scores} scores" : "no scores")}.", nameof(options))));
        }

        return metadata;
    }

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
