using ResNetGen.Onnx.Weights;

namespace ResNetGen.Onnx.Tests;

public class SmallFloatTests
{
    /// <summary>All numbers of half precision, the numbers halfway to the next, and their neighbours: what the runtime's own type makes of them.</summary>
    [Fact]
    public void Half_precision_rounds_as_the_runtimes_own_type_does()
    {
        for (var bits = 0; bits <= ushort.MaxValue; bits++)
        {
            var half = BitConverter.UInt16BitsToHalf((ushort)bits);
            var number = (float)half;
            foreach (var near in new[] { number, MathF.BitIncrement(number), MathF.BitDecrement(number), Halfway(half), MathF.BitIncrement(Halfway(half)), MathF.BitDecrement(Halfway(half)) })
            {
                if (float.IsNaN(near))
                    Assert.True(Half.IsNaN(BitConverter.UInt16BitsToHalf(SmallFloats.Half(near))));
                else
                    Assert.Equal(BitConverter.HalfToUInt16Bits((Half)near), SmallFloats.Half(near));
            }
        }

        static float Halfway(Half half) => (float)(((double)half + (double)BitConverter.UInt16BitsToHalf((ushort)(BitConverter.HalfToUInt16Bits(half) + 1))) / 2);
    }

    [Theory]
    [InlineData(1f, 0x3F80)]
    [InlineData(-2f, 0xC000)]
    [InlineData(float.PositiveInfinity, 0x7F80)]
    [InlineData(1.00390625f, 0x3F80)]
    [InlineData(1.01171875f, 0x3F82)]
    [InlineData(1.0039063692092896f, 0x3F81)]
    [InlineData(3.4028234663852886e38f, 0x7F80)]
    [InlineData(1e-45f, 0)]
    public void Brain_floats_round_to_the_nearest_and_of_two_to_the_even_one(float number, int bits) => Assert.Equal(bits, SmallFloats.Brain(number));

    [Fact]
    public void What_is_no_number_stays_none() => Assert.Equal(0x7FC0, SmallFloats.Brain(float.NaN) & 0x7FFF);
}
