using System.Globalization;

namespace ResNetGen.Compiler.Graph.Facts;

/// <summary>The few formulas that sizes follow.</summary>
internal static class Arithmetic
{
    /// <summary>floor((size + 2 padding - dilation (kernel - 1) - 1) / stride) + 1; below 1 where the kernel does not fit.</summary>
    public static long ConvolutionSize(int size, int kernel, int stride, int padding, int dilation) =>
        FloorDivide(size + (2L * padding) - ((long)dilation * (kernel - 1)) - 1, stride) + 1;

    /// <summary>One window for every started stretch of <paramref name="stride"/> pixels.</summary>
    public static int CeilingDivide(int size, int stride) => (int)(((long)size + stride - 1) / stride);

    /// <summary><paramref name="value"/> as a channel count, or null when it is not whole, not positive or beyond 32 bits.</summary>
    public static int? WholeChannels(decimal value) =>
        value == decimal.Truncate(value) && value is >= 1 and <= int.MaxValue ? (int)value : null;

    /// <summary>A number as messages print it: <c>25,557,032</c>, <c>22.5</c>.</summary>
    public static string Print(decimal value) => value.ToString("#,##0.############", CultureInfo.InvariantCulture);

    /// <summary>A rate with no more digits than a reader can use: the schedule of drop path has endless ones.</summary>
    public static string Rate(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Different for different numbers.</summary>
    public static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static long FloorDivide(long dividend, int divisor) =>
        dividend >= 0 ? dividend / divisor : -((-dividend + divisor - 1) / divisor);
}
