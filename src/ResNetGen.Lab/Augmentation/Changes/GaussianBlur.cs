using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation.Changes;

/// <summary>
/// Blurs every second image with a Gaussian of random width: a standard deviation from 0.1 to 1 pixel, cut off after two pixels. The border
/// is continued outwards, so that brightness does not fall there.
/// </summary>
public sealed class GaussianBlur : IImageChange
{
    private const double LeastDeviation = 0.1;

    private const double MostDeviation = 1;

    private const int Radius = 2;

    public void Apply(Span<byte> image, Span<byte> scratch, ImageSize size, ref ImageRandom random)
    {
        if (!random.NextBool())
            return;
        Span<float> kernel = stackalloc float[(2 * Radius) + 1];
        Fill(kernel, LeastDeviation + ((MostDeviation - LeastDeviation) * random.NextDouble()));
        var plane = size.Height * size.Width;
        for (var channel = 0; channel < size.Channels; channel++)
        {
            var pixels = image.Slice(channel * plane, plane);
            var half = scratch.Slice(channel * plane, plane);
            Filter(pixels, half, kernel, size.Height, size.Width, along: 1);
            Filter(half, pixels, kernel, size.Width, size.Height, along: size.Width);
        }
    }

    private static void Fill(Span<float> kernel, double deviation)
    {
        var sum = 0f;
        for (var i = 0; i < kernel.Length; i++)
            sum += kernel[i] = (float)Math.Exp(-0.5 * Math.Pow((i - Radius) / deviation, 2));
        for (var i = 0; i < kernel.Length; i++)
            kernel[i] /= sum;
    }

    /// <param name="lines">How many rows or columns there are.</param>
    /// <param name="length">Pixels of each.</param>
    /// <param name="along">From a pixel of a line to the next: 1 in a row, the width in a column.</param>
    private static void Filter(ReadOnlySpan<byte> from, Span<byte> to, ReadOnlySpan<float> kernel, int lines, int length, int along)
    {
        var across = along == 1 ? length : 1;
        for (var line = 0; line < lines; line++)
        {
            for (var i = 0; i < length; i++)
            {
                var sum = 0.5f;
                for (var k = 0; k < kernel.Length; k++)
                    sum += kernel[k] * from[(line * across) + (Math.Clamp(i + k - Radius, 0, length - 1) * along)];
                to[(line * across) + (i * along)] = (byte)sum;
            }
        }
    }
}
