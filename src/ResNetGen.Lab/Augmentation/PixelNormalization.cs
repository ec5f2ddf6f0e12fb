using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation;

/// <summary>The value of every byte in every channel.</summary>
public sealed class PixelNormalization
{
    /// <summary>Photographs that means and deviations are taken of, evenly over the set: all of them would take as long as an epoch.</summary>
    public const int MostPhotos = 1_000;

    private readonly float[][] values;

    private PixelNormalization(float[][] values) => this.values = values;

    /// <summary>By byte, of one channel.</summary>
    public ReadOnlySpan<float> Channel(int channel) => values[channel];

    /// <summary>Means and deviations are those of <paramref name="images"/>, the training images; of photographs, those of <see cref="MostPhotos"/> of them.</summary>
    public static PixelNormalization Of(NormalizationKind kind, ImageSet images)
    {
        if (images.ArePhotos && kind != NormalizationKind.None)
            images = images.InMemory(MostPhotos);
        var values = new float[images.Size.Channels][];
        for (var channel = 0; channel < values.Length; channel++)
        {
            var (mean, deviation) = kind == NormalizationKind.None ? (0, 255) : Moments(images, channel);
            var scale = kind == NormalizationKind.MeanAndDeviation && deviation > 0 ? deviation : 255;
            values[channel] = [.. Enumerable.Range(0, 256).Select(value => (float)((value - mean) / scale))];
        }

        return new(values);
    }

    private static (double Mean, double Deviation) Moments(ImageSet images, int channel)
    {
        var plane = images.Size.Height * images.Size.Width;
        long sum = 0;
        long squares = 0;
        for (var index = 0; index < images.Count; index++)
        {
            foreach (var value in images.Image(index).Slice(channel * plane, plane))
            {
                sum += value;
                squares += value * value;
            }
        }

        var count = Math.Max(1, (double)images.Count * plane);
        var mean = sum / count;
        return (mean, Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean))));
    }
}
