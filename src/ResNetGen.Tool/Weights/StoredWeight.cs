using System.Buffers.Binary;
using ResNetGen.Onnx.Weights;
using ResNetGen.Weights.Files;

namespace ResNetGen.Tool.Weights;

/// <summary>The numbers of a tensor in a file, read when they are asked for.</summary>
/// <param name="opened">Open as long as they are.</param>
/// <param name="stored">Of floating point.</param>
internal sealed class StoredWeight(FileBytes opened, StoredTensor stored) : WeightSource
{
    private readonly FileBytes file = stored.Source ?? opened;

    private readonly int size = stored.Type.Size;

    public override IReadOnlyList<long> Shape => stored.Shape;

    public override IEnumerable<double[]> Pieces(int length) => stored.Strides is { } strides ? Gathered(length, strides) : InOrder(length);

    private IEnumerable<double[]> InOrder(int length)
    {
        var bytes = new byte[Math.Min(length, Count) * size];
        for (var start = 0L; start < Count; start += length)
        {
            var piece = new double[Math.Min(length, Count - start)];
            file.Read(stored.Offset + (start * size), bytes.AsSpan(0, piece.Length * size));
            for (var i = 0; i < piece.Length; i++)
                piece[i] = Number(bytes.AsSpan(i * size, size));
            yield return piece;
        }
    }

    /// <summary>A view whose elements are not in order, such as a transposed matrix: each is read at its place.</summary>
    private IEnumerable<double[]> Gathered(int length, long[] strides)
    {
        var (index, element) = (new long[strides.Length], new byte[size]);
        for (var start = 0L; start < Count; start += length)
        {
            var piece = new double[Math.Min(length, Count - start)];
            for (var i = 0; i < piece.Length; i++)
            {
                file.Read(stored.Offset + (index.Zip(strides, static (at, stride) => at * stride).Sum() * size), element);
                piece[i] = Number(element);
                for (var side = index.Length - 1; side >= 0 && ++index[side] == stored.Shape[side]; side--)
                    index[side] = 0;
            }

            yield return piece;
        }
    }

    private double Number(ReadOnlySpan<byte> bytes) => stored.Type.Name switch
    {
        "F32" => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        "F16" => (double)BinaryPrimitives.ReadHalfLittleEndian(bytes),
        "BF16" => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadUInt16LittleEndian(bytes) << 16),
        // Networks are of float32: what a file has more of is rounded, as when C# loads it.
        "F64" => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        var other => throw new InvalidOperationException($"{other} is not a type of floating point."),
    };
}
