using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using static TorchSharp.torch;

namespace ResNetGen.Testing.Live;

/// <summary>The tensors of a .safetensors file: u64 header length, JSON header, raw little-endian data.</summary>
internal sealed class SafetensorsFile : IDisposable
{
    private readonly Dictionary<string, Tensor> tensors = [];

    private SafetensorsFile(byte[] file)
    {
        var headerLength = checked((int)BinaryPrimitives.ReadUInt64LittleEndian(file));
        using var header = JsonDocument.Parse(file.AsMemory(sizeof(ulong), headerLength));
        foreach (var entry in header.RootElement.EnumerateObject().Where(entry => entry.Name != "__metadata__"))
        {
            var offsets = entry.Value.GetProperty("data_offsets");
            var (begin, end) = (offsets[0].GetInt32(), offsets[1].GetInt32());
            long[] shape = [.. entry.Value.GetProperty("shape").EnumerateArray().Select(side => side.GetInt64())];
            var data = file.AsSpan(sizeof(ulong) + headerLength + begin, end - begin);
            tensors.Add(entry.Name, Make(entry.Value.GetProperty("dtype").GetString()!, data, shape));
        }
    }

    public IReadOnlyDictionary<string, Tensor> Tensors => tensors;

    public Tensor this[string name] => tensors[name];

    public static SafetensorsFile Read(string path) => new(File.ReadAllBytes(path));

    /// <summary>Writes tensors under the names and shapes of the lines.</summary>
    public static void Write(string path, IEnumerable<(StateLine Line, Tensor Tensor)> entries)
    {
        var header = new Dictionary<string, object>();
        using var data = new MemoryStream();
        foreach (var (line, tensor) in entries)
        {
            var begin = data.Position;
            data.Write(tensor.bytes);
            header.Add(line.Name, new
            {
                dtype = line.Type switch { "float32" => "F32", "int64" => "I64", _ => throw new InvalidDataException($"A tensor of type {line.Type}; float32 and int64 are written.") },
                shape = line.Shape.Length == 0 ? [] : line.Shape.Split('x').Select(long.Parse).ToArray(),
                data_offsets = new[] { begin, data.Position },
            });
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(header);
        using var file = File.Create(path);
        file.Write(BitConverter.GetBytes((ulong)json.Length));
        file.Write(json);
        data.WriteTo(file);
    }

    public void Dispose()
    {
        foreach (var tensor in tensors.Values)
            tensor.Dispose();
    }

    private static Tensor Make(string type, ReadOnlySpan<byte> data, long[] shape) => type switch
    {
        "F32" => tensor(MemoryMarshal.Cast<byte, float>(data).ToArray(), shape),
        "F64" => tensor(MemoryMarshal.Cast<byte, double>(data).ToArray(), shape),
        "I64" => tensor(MemoryMarshal.Cast<byte, long>(data).ToArray(), shape),
        _ => throw new InvalidDataException($"A tensor of type {type}; F32, F64 and I64 are read."),
    };
}
