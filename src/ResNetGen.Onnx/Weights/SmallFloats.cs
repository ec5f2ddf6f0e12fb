using System.Runtime.InteropServices;

namespace ResNetGen.Onnx.Weights;

/// <summary>Numbers of 16 bits, rounded to the nearest one, of two to the even one. netstandard2.0 has no type for them.</summary>
internal static class SmallFloats
{
    /// <summary>The bits of a number of single precision.</summary>
    public static uint Bits(float value) => new Overlay { Number = value }.Bits;

    /// <summary>The number of single precision with these bits.</summary>
    public static float Number(uint bits) => new Overlay { Bits = bits }.Number;

    /// <summary>The bits of a number of half precision: float16.</summary>
    public static ushort Half(float value)
    {
        var bits = Bits(value);
        var sign = (bits >> 16) & 0x8000;
        var magnitude = bits & 0x7FFFFFFF;
        if (magnitude > 0x7F800000)
            return (ushort)(sign | 0x7E00);
        // From 65520 on the nearest number is infinity.
        if (magnitude >= 0x477FF000)
            return (ushort)(sign | 0x7C00);
        // Below the smallest number with a full fraction the sum's own rounding leaves the bits of the small one.
        if (magnitude < 0x38800000)
            return (ushort)(sign | (Bits(Number(magnitude) + 0.5f) - Bits(0.5f)));
        var rounded = magnitude + 0xFFF + ((magnitude >> 13) & 1);
        return (ushort)(sign | ((rounded - 0x38000000) >> 13));
    }

    /// <summary>The bits of a number of half precision with the range of a single one: bfloat16.</summary>
    public static ushort Brain(float value)
    {
        var bits = Bits(value);
        if ((bits & 0x7FFFFFFF) > 0x7F800000)
            return (ushort)((bits >> 16) | 0x40);
        return (ushort)((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
    }

    [StructLayout(LayoutKind.Explicit)]
    private struct Overlay
    {
        [FieldOffset(0)]
        public float Number;

        [FieldOffset(0)]
        public uint Bits;
    }
}
