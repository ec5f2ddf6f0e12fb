using System.Buffers.Binary;
using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Safetensors;

/// <summary>Reads what precedes the data of a safetensors file: 8 bytes of length (little-endian), then JSON.</summary>
internal static class SafetensorsHeader
{
    /// <summary>The format's own bound.</summary>
    private const ulong MaxLength = 100_000_000;

    private const int LengthBytes = 8;

    public static IReadOnlyList<StoredTensor> Read(FileBytes file)
    {
        var length = BinaryPrimitives.ReadUInt64LittleEndian(file.Read(0, LengthBytes));
        if (length > MaxLength)
            throw file.Fault($"its header would be {length} bytes long; safetensors allows {MaxLength}.");
        if ((long)length > file.Length - LengthBytes)
            throw file.Fault($"its header should be {length} bytes long, but only {file.Length - LengthBytes} follow. It may be an incomplete download.");
        var data = LengthBytes + (long)length;
        var tensors = SafetensorsJson.Parse(file, file.Read(LengthBytes, (long)length), data);
        CheckCoverage(file, tensors, data);
        return tensors;
    }

    /// <summary>The format allows no overlap and no gap: either one hides data or is a mistake of the writer.</summary>
    private static void CheckCoverage(FileBytes file, IReadOnlyList<StoredTensor> tensors, long data)
    {
        var end = data;
        foreach (var (tensor, length) in tensors.Select(tensor => (tensor, ByteCount(tensor))).OrderBy(entry => entry.tensor.Offset).ThenBy(entry => entry.Item2))
        {
            if (tensor.Offset != end)
                throw file.Fault($"the data of '{Printable.Of(tensor.Name)}' {(tensor.Offset < end ? "overlaps what lies before it" : "leaves a gap before it")}.");
            end += length;
        }

        if (end != file.Length)
            throw file.Fault($"{file.Length - end} bytes follow the last tensor.");
    }

    private static long ByteCount(StoredTensor tensor) => StoredTensor.Count(tensor.Shape) * tensor.Type.Size;
}
