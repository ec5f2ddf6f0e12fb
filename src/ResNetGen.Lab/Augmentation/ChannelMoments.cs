using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation;

/// <summary>Mean and standard deviation of each channel, over all pixels of some images.</summary>
internal static class ChannelMoments
{
    /// <param name="most">Images that are looked at, evenly over the set.</param>
    /// <returns>By channel, from 0 to 255.</returns>
    /// <exception cref="LabException">A photograph cannot be read any more, or is damaged.</exception>
    public static IReadOnlyList<(double Mean, double Deviation)> Of(ImageSet images, int most)
    {
        var (count, plane) = (Math.Min(most, images.Count), images.Size.Height * images.Size.Width);
        var (sums, squares) = (new long[images.Size.Channels], new long[images.Size.Channels]);
        DecodingThreads.For(
            count,
            default,
            () => (Sums: new long[sums.Length], Squares: new long[sums.Length]),
            (place, own) => Add(images.Image((int)((long)place * images.Count / count)), plane, own.Sums, own.Squares),
            own =>
            {
                // Whole numbers: the sum does not depend on who adds first.
                lock (sums)
                {
                    for (var channel = 0; channel < sums.Length; channel++)
                        (sums[channel], squares[channel]) = (sums[channel] + own.Sums[channel], squares[channel] + own.Squares[channel]);
                }
            });
        return [.. sums.Zip(squares, (sum, square) => Moments(sum, square, Math.Max(1, (double)count * plane)))];
    }

    private static void Add(ReadOnlySpan<byte> image, int plane, long[] sums, long[] squares)
    {
        for (var channel = 0; channel < sums.Length; channel++)
        {
            foreach (var value in image.Slice(channel * plane, plane))
            {
                sums[channel] += value;
                squares[channel] += value * value;
            }
        }
    }

    private static (double Mean, double Deviation) Moments(long sum, long squares, double count)
    {
        var mean = sum / count;
        return (mean, Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean))));
    }
}
