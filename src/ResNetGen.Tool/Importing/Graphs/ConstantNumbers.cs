using System.Buffers.Binary;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Reading;
using ResNetGen.Onnx.Weights;

namespace ResNetGen.Tool.Importing.Graphs;

/// <summary>The numbers of a small constant.</summary>
internal static class ConstantNumbers
{
    /// <summary>A number as a constant.</summary>
    public static OnnxTensor Of(float number) => new("", OnnxType.Float32, [], new ListedData(BitConverter.GetBytes(number)));

    /// <summary>Whole numbers; null: it holds others.</summary>
    public static IReadOnlyList<long>? Wholes(OnnxTensor constant)
    {
        if (constant.Type is not (OnnxType.Int64 or OnnxType.Int32))
            return null;
        var bytes = Bytes(constant);
        return constant.Type == OnnxType.Int64
            ? [.. bytes.Chunk(sizeof(long)).Select(chunk => BinaryPrimitives.ReadInt64LittleEndian(chunk))]
            : [.. bytes.Chunk(sizeof(int)).Select(chunk => (long)BinaryPrimitives.ReadInt32LittleEndian(chunk))];
    }

    /// <summary>The only number; null: there are several, or it is not of floating point.</summary>
    public static double? Single(OnnxTensor constant) => constant.Count == 1 && Singles(constant) is [var only] ? only : null;

    /// <summary>All numbers; null: they are not of floating point.</summary>
    public static IReadOnlyList<double>? Singles(OnnxTensor constant) => constant.Type switch
    {
        OnnxType.Float32 => [.. Bytes(constant).Chunk(sizeof(float)).Select(chunk => (double)BinaryPrimitives.ReadSingleLittleEndian(chunk))],
        OnnxType.Float64 => [.. Bytes(constant).Chunk(sizeof(double)).Select(chunk => BinaryPrimitives.ReadDoubleLittleEndian(chunk))],
        OnnxType.Float16 => [.. Bytes(constant).Chunk(2).Select(chunk => (double)BinaryPrimitives.ReadHalfLittleEndian(chunk))],
        OnnxType.BFloat16 => [.. Bytes(constant).Chunk(2).Select(chunk => (double)BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt16LittleEndian(chunk) << 16))],
        _ => null,
    };

    private static byte[] Bytes(OnnxTensor constant)
    {
        using var stream = new MemoryStream();
        constant.Data.Write(stream);
        return stream.ToArray();
    }
}
