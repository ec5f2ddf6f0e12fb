using TorchSharp.Native;

namespace TorchSharp;

/// <summary>A number as an operator's argument; it stays an integer, a real number or a truth value.</summary>
public sealed class Scalar : IDisposable
{
    internal readonly ArgumentKind Kind;
    internal readonly long Bits;

    private Scalar(long value) => (Kind, Bits) = (ArgumentKind.Integer, value);

    private Scalar(double value) => (Kind, Bits) = (ArgumentKind.Real, BitConverter.DoubleToInt64Bits(value));

    private Scalar(bool value) => (Kind, Bits) = (ArgumentKind.Boolean, value ? 1 : 0);

    public static implicit operator Scalar(bool value) => new(value);
    public static implicit operator Scalar(byte value) => new((long)value);
    public static implicit operator Scalar(sbyte value) => new((long)value);
    public static implicit operator Scalar(short value) => new((long)value);
    public static implicit operator Scalar(int value) => new((long)value);
    public static implicit operator Scalar(long value) => new(value);
    public static implicit operator Scalar(Half value) => new((double)value);
    public static implicit operator Scalar(BFloat16 value) => new((double)value);
    public static implicit operator Scalar(float value) => new((double)value);
    public static implicit operator Scalar(double value) => new(value);

    public torch.ScalarType Type => Kind switch
    {
        ArgumentKind.Integer => torch.ScalarType.Int64,
        ArgumentKind.Boolean => torch.ScalarType.Bool,
        _ => torch.ScalarType.Float64,
    };

    internal double Real => Kind == ArgumentKind.Real ? BitConverter.Int64BitsToDouble(Bits) : Bits;

    internal long Integer => Kind == ArgumentKind.Real ? checked((long)Real) : Bits;

    /// <summary>Holds nothing that needs it; the real one does.</summary>
    public void Dispose() => GC.SuppressFinalize(this);
}
