using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ResNetGen.Lab.Data.Photos;

namespace ResNetGen.Lab.Augmentation.Views;

/// <summary>Makes what a network sees of a picture: rows first, then columns, by the weights of <see cref="Triangle"/>. Not for several threads at once.</summary>
internal sealed class Resizer
{
    private float[] row = [];

    private float[] weights = [];

    private float[] rowWeights = [];

    private (int First, int Count)[] columns = [];

    /// <param name="raster">Has the rows that the cut needs.</param>
    /// <param name="planes">C x rows x columns of the window; every byte is written.</param>
    /// <param name="channels">3, or 1: then the raster's channels are equal, and the first is taken.</param>
    public void Write(Raster raster, Cut cut, Span<byte> planes, int channels)
    {
        var (left, right) = cut.Columns();
        PlanColumns(cut);
        Grow(ref row, ((right - left) * Raster.Channels) + Raster.Padding);
        Grow(ref rowWeights, Triangle.MostTaps(cut.Part.Height, cut.Height));
        var plane = cut.Side * cut.WindowWidth;
        for (var y = 0; y < cut.Side; y++)
        {
            var (first, count) = Triangle.Fill(cut.Part.Height, cut.Height, cut.Top + y, rowWeights);
            AddRows(raster, cut.Part.Top + first, left, right, rowWeights.AsSpan(0, count));
            AddColumns(cut, left - cut.Part.Left, planes.Slice(y * cut.WindowWidth, planes.Length - (y * cut.WindowWidth)), plane, channels);
        }
    }

    private void PlanColumns(Cut cut)
    {
        var taps = Triangle.MostTaps(cut.Part.Width, cut.Width);
        Grow(ref weights, taps * cut.WindowWidth);
        if (columns.Length < cut.WindowWidth)
            columns = new (int, int)[cut.WindowWidth];
        for (var x = 0; x < cut.WindowWidth; x++)
            columns[x] = Triangle.Fill(cut.Part.Width, cut.Width, cut.Left + x, weights.AsSpan(taps * x, taps));
    }

    /// <summary>One new row, still as wide as the picture: four bytes a pixel become four numbers.</summary>
    private void AddRows(Raster raster, int first, int left, int right, ReadOnlySpan<float> taps)
    {
        const int Step = 16;
        var bytes = (right - left) * Raster.Channels;
        ref var into = ref MemoryMarshal.GetArrayDataReference(row);
        ref var from = ref raster.At(first, left);
        var stride = (nuint)raster.Stride;
        for (nuint at = 0; at < (nuint)bytes; at += Step)
        {
            var (a, b, c, d) = (Vector128<float>.Zero, Vector128<float>.Zero, Vector128<float>.Zero, Vector128<float>.Zero);
            for (var tap = 0; tap < taps.Length; tap++)
            {
                var weight = Vector128.Create(taps[tap]);
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, at + ((nuint)tap * stride)));
                var (first4, second4) = Vector128.Widen(low);
                var (third4, fourth4) = Vector128.Widen(high);
                a += weight * Vector128.ConvertToSingle(first4.AsInt32());
                b += weight * Vector128.ConvertToSingle(second4.AsInt32());
                c += weight * Vector128.ConvertToSingle(third4.AsInt32());
                d += weight * Vector128.ConvertToSingle(fourth4.AsInt32());
            }

            a.StoreUnsafe(ref into, at);
            b.StoreUnsafe(ref into, at + 4);
            c.StoreUnsafe(ref into, at + 8);
            d.StoreUnsafe(ref into, at + 12);
        }
    }

    /// <param name="skipped">Columns of the part that the row does not have, because no new pixel needs them.</param>
    private void AddColumns(Cut cut, int skipped, Span<byte> planes, int plane, int channels)
    {
        var taps = Triangle.MostTaps(cut.Part.Width, cut.Width);
        ref var from = ref MemoryMarshal.GetArrayDataReference(row);
        for (var x = 0; x < cut.WindowWidth; x++)
        {
            var (first, count) = columns[x];
            var sum = Vector128.Create(0.5f);
            for (var tap = 0; tap < count; tap++)
                sum += Vector128.Create(weights[(taps * x) + tap]) * Vector128.LoadUnsafe(ref from, (nuint)((first - skipped + tap) * Raster.Channels));
            var pixel = Vector128.ConvertToInt32(sum);
            for (var channel = 0; channel < channels; channel++)
                planes[(channel * plane) + x] = (byte)Math.Min(255, pixel.GetElement(channel));
        }
    }

    private static void Grow(ref float[] array, int length)
    {
        if (array.Length < length)
            array = new float[length];
    }
}
