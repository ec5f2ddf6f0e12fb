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
    public static double? Single(OnnxTensor constant) => constant.Count != 1 ? null : constant.Type switch
    {
        OnnxType.Float32 => BinaryPrimitives.ReadSingleLittleEndian(Bytes(constant)),
        OnnxType.Float64 => BinaryPrimitives.ReadDoubleLittleEndian(Bytes(constant)),
        OnnxType.Float16 => (double)BinaryPrimitives.ReadHalfLittleEndian(Bytes(constant)),
        OnnxType.BFloat16 => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt16LittleEndian(Bytes(constant)) << 16),
        _ => null,
    };

    private static byte[] Bytes(OnnxTensor constant)
    {
        using var stream = new MemoryStream();
        constant.Data.Write(stream);
        return stream.ToArray();
    }
}
