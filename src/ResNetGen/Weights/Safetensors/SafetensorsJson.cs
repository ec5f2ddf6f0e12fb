using System.Text.Json;
using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Safetensors;

/// <summary>
/// Reads the JSON of a safetensors header token by token: a tree of a hostile header could be many times its size, and would hide a key that
/// stands there twice.
/// </summary>
internal static class SafetensorsJson
{
    private const string Metadata = "__metadata__";

    /// <summary>More than any network has.</summary>
    private const int MaxTensors = 100_000;

    public static IReadOnlyList<StoredTensor> Parse(FileBytes file, ReadOnlySpan<byte> json, long data)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            return Tensors(file, ref reader, data);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second kind: text that is no UTF-8.
            throw new WeightFormatException(file.Path, $"its header is not JSON ({Printable.Of(exception.Message)}).", exception);
        }
    }

    private static List<StoredTensor> Tensors(FileBytes file, ref Utf8JsonReader reader, long data)
    {
        var tensors = new List<StoredTensor>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!names.Add(name))
                throw file.Fault($"its header names '{Printable.Of(name)}' twice.");
            reader.Read();
            if (name == Metadata)
                CheckMetadata(file, ref reader);
            else
                tensors.Add(SafetensorsEntry.Read(file, ref reader, name, data));
            if (tensors.Count > MaxTensors)
                throw file.Fault($"its header names more than {MaxTensors} tensors.");
        }

        // Anything behind the object makes the reader throw.
        reader.Read();
        return tensors;
    }

    /// <summary>Nothing here needs it, but a header that breaks the format is damaged elsewhere, too.</summary>
    private static void CheckMetadata(FileBytes file, ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw file.Fault($"the header's {Metadata} is not an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
                throw file.Fault($"the header's {Metadata} holds something other than text.");
        }
    }
}
