using System.Buffers.Binary;
using System.Text.Json;
using ResNetGen.Weights.Files;
using static TorchSharp.torch;

namespace ResNetGen.Weights.Safetensors;

/// <summary>Writes a safetensors file.</summary>
internal static class SafetensorsWriter
{
    private const int Alignment = 8;

    public static void Write(Stream stream, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        // Wide types first, so that every tensor is aligned to its own size; then by name, as Python's writer does.
        var ordered = tensors
            .Select(entry => (entry.Key, entry.Value, Type: TypeOf(entry.Key, entry.Value)))
            .OrderByDescending(entry => entry.Type.Size).ThenBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        var header = Header(ordered, metadata);
        var padding = (Alignment - (header.Length % Alignment)) % Alignment;
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)(header.Length + padding));
        stream.Write(length);
        stream.Write(header);
        for (var i = 0; i < padding; i++)
            stream.WriteByte((byte)' ');
        foreach (var (_, tensor, _) in ordered)
        {
            using var detached = tensor.detach();
            using var onProcessor = detached.cpu();
            using var contiguous = onProcessor.contiguous();
            TensorBytes.InPieces(contiguous, piece => stream.Write(piece));
        }
    }

    private static byte[] Header(List<(string Name, Tensor Tensor, ElementType Type)> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteMetadata(json, metadata);
            var offset = 0L;
            foreach (var (name, tensor, type) in tensors)
            {
                var end = offset + (tensor.NumberOfElements * type.Size);
                WriteEntry(json, name, type, tensor.shape, offset, end);
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

    private static ElementType TypeOf(string name, Tensor tensor) =>
        ElementType.Of(tensor.dtype)
        ?? throw new NotSupportedException($"'{name}' is of type {tensor.dtype}, which safetensors are not written with here; {string.Join(", ", ElementType.Names)} are.");
}
