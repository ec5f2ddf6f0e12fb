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
        var bytes = new byte[(int)Math.Min(PieceLength, source.Count) * size];
        foreach (var piece in source.Pieces(PieceLength))
        {
            var end = 0;
            foreach (var number in piece)
            {
                var bits = Bits(number);
                for (var shift = 0; shift < 8 * size; shift += 8)
                    bytes[end++] = (byte)(bits >> shift);
            }

            stream.Write(bytes, 0, end);
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
