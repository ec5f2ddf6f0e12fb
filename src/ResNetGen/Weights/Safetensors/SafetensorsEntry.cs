using System.Text.Json;
using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Safetensors;

/// <summary>Reads one tensor's entry of a safetensors header: <c>{"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}</c>.</summary>
internal static class SafetensorsEntry
{
    public static StoredTensor Read(FileBytes file, ref Utf8JsonReader reader, string name, long data)
    {
        var (dtype, shape, range) = Fields(ref reader);
        if (dtype is null || shape is null || range is not [var start, var end])
            throw file.Fault($"the header's entry for '{Printable.Of(name)}' is not dtype, shape and data_offsets with whole numbers.");
        if (ElementType.Of(dtype) is not { } type)
            throw file.Fault($"'{Printable.Of(name)}' has the type '{Printable.Of(dtype)}'; known are {string.Join(", ", ElementType.Names)}.");
        if (start > end || end > file.Length - data)
            throw file.Fault($"'{Printable.Of(name)}' should lie at bytes {start} to {end} of the data, of which there are {file.Length - data}. It may be an incomplete download.");
        var tensor = new StoredTensor(name, type, shape, data + start);
        var length = checked(StoredTensor.Count(shape) * type.Size);
        if (length != end - start)
            throw file.Fault($"'{Printable.Of(name)}' is {tensor.Description}, {length} bytes, but {end - start} bytes are set aside for it.");
        return tensor;
    }

    /// <summary>The fields, each null unless it stands there once and is well formed.</summary>
    private static (string? Type, long[]? Shape, long[]? Range) Fields(ref Utf8JsonReader reader)
    {
        (string? Type, long[]? Shape, long[]? Range) fields = default;
        if (reader.TokenType != JsonTokenType.StartObject)
            return default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = reader.GetString();
            reader.Read();
            if (field == "dtype" && fields.Type is null && reader.TokenType == JsonTokenType.String)
                fields.Type = reader.GetString();
            else if (field == "shape" && fields.Shape is null && Numbers(ref reader) is { } shape)
                fields.Shape = shape;
            else if (field == "data_offsets" && fields.Range is null && Numbers(ref reader) is { } range)
                fields.Range = range;
            else
                return default;
        }

        return fields;
    }

    /// <summary>Non-negative whole numbers, or null.</summary>
    private static long[]? Numbers(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return null;
        var numbers = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number) || number < 0 || numbers.Count == StoredTensor.MaxDimensions)
                return null;
            numbers.Add(number);
        }

        return [.. numbers];
    }
}
