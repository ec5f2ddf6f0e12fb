using ResNetGen.Onnx.Model;

namespace ResNetGen.Onnx.Weights;

/// <summary>The numbers of a weight in a type of a file.</summary>
/// <param name="source">Where they are.</param>
/// <param name="type">Of floating point.</param>
internal sealed class FloatData(WeightSource source, OnnxType type) : TensorData
{
    private const int PieceLength = 1 << 16;

    /// <summary>Where the numbers are.</summary>
    public WeightSource Source => source;

    public override void Write(Stream stream)
    {
        var size = type.Size()!.Value;
        var bytes = new byte[PieceLength * size];
        foreach (var piece in source.Pieces(PieceLength))
        {
            for (var i = 0; i < piece.Length; i++)
            {
                var bits = Bits(piece[i]);
                for (var b = 0; b < size; b++)
                    bytes[(i * size) + b] = (byte)(bits >> (8 * b));
            }

            stream.Write(bytes, 0, piece.Length * size);
        }
    }

    private long Bits(double value) => type switch
    {
        OnnxType.Float32 => SmallFloats.Bits((float)value),
        OnnxType.Float16 => SmallFloats.Half((float)value),
        OnnxType.BFloat16 => SmallFloats.Brain((float)value),
        OnnxType.Float64 => BitConverter.DoubleToInt64Bits(value),
        _ => throw new InvalidOperationException($"{type} is not of floating point."),
    };
}
