using System.Buffers.Binary;
using System.Text.Json;
using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Safetensors;

/// <summary>Writes what precedes the data of a safetensors file: 8 bytes of length (little-endian), then JSON.</summary>
internal static class SafetensorsStart
{
    private const int Alignment = 8;

    /// <summary>The order of the data: wide types first, so that every tensor is aligned to its own size; then by name, as Python's writer does.</summary>
    public static IEnumerable<T> Ordered<T>(IEnumerable<T> tensors, Func<T, string> name, Func<T, ElementType> type) =>
        tensors.OrderByDescending(tensor => type(tensor).Size).ThenBy(name, StringComparer.Ordinal);

    /// <param name="stream">Gets it.</param>
    /// <param name="tensors">In their order.</param>
    /// <param name="metadata">Free text by key; null: none.</param>
    public static void Write(Stream stream, IEnumerable<(string Name, ElementType Type, long[] Shape)> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        var header = Header(tensors, metadata);
        var padding = (Alignment - (header.Length % Alignment)) % Alignment;
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)(header.Length + padding));
        stream.Write(length);
        stream.Write(header);
        for (var i = 0; i < padding; i++)
            stream.WriteByte((byte)' ');
    }

    private static byte[] Header(IEnumerable<(string Name, ElementType Type, long[] Shape)> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteMetadata(json, metadata);
            var offset = 0L;
            foreach (var (name, type, shape) in tensors)
            {
                var end = offset + (StoredTensor.Count(shape) * type.Size);
                WriteEntry(json, name, type, shape, offset, end);
                offset = end;
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteMetadata(Utf8JsonWriter json, IReadOnlyDictionary<string, string>? metadata)
    {
        json.WriteStartObject("__metadata__");
        if (metadata?.ContainsKey("format") != true)
            json.WriteString("format", "pt");
        foreach (var (key, value) in metadata ?? new Dictionary<string, string>())
            json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, string name, ElementType type, long[] shape, long start, long end)
    {
        json.WriteStartObject(name);
        json.WriteString("dtype", type.Name);
        WriteNumbers("shape", shape);
        WriteNumbers("data_offsets", [start, end]);
        json.WriteEndObject();

        void WriteNumbers(string key, long[] numbers)
        {
            json.WriteStartArray(key);
            foreach (var number in numbers)
                json.WriteNumberValue(number);
            json.WriteEndArray();
        }
    }
}
