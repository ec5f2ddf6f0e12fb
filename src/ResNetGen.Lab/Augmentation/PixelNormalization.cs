using System.Text.Json.Serialization;
using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation;

/// <summary>The value of every byte in every channel: less a mean, divided by a scale, both in values of bytes.</summary>
public sealed class PixelNormalization
{
    /// <summary>Photographs that means and deviations are taken of, evenly over the set: all of them would take as long as an epoch.</summary>
    public const int MostPhotos = 1_000;

    private readonly float[][] values;

    /// <param name="means">By channel.</param>
    /// <param name="scales">By channel; above 0.</param>
    /// <param name="isReversed">The network is given the last channel first.</param>
    [JsonConstructor]
    public PixelNormalization(IReadOnlyList<double> means, IReadOnlyList<double> scales, bool isReversed = false)
    {
        (Means, Scales, IsReversed) = (means, scales, isReversed);
        values = [.. means.Zip(scales, (mean, scale) => Enumerable.Range(0, 256).Select(value => (float)((value - mean) / scale)).ToArray())];
    }

    /// <summary>By channel, from 0 to 255.</summary>
    public IReadOnlyList<double> Means { get; }

    /// <summary>By channel.</summary>
    public IReadOnlyList<double> Scales { get; }

    /// <summary>The network is given the last channel first: of red, green and blue, blue.</summary>
    public bool IsReversed { get; }

    /// <summary>By byte, of one channel.</summary>
    public ReadOnlySpan<float> Channel(int channel) => values[channel];

    /// <summary>Means and deviations are those of <paramref name="images"/>, the training images, unless the kind has its own; of photographs, those of <see cref="MostPhotos"/> of them.</summary>
    /// <exception cref="LabException">The kind is for another number of channels, or a photograph is damaged.</exception>
    public static PixelNormalization Of(NormalizationKind kind, ImageSet images)
    {
        if (kind is NormalizationKind.ImageNet or NormalizationKind.Caffe)
            return ImageNetChannels.For(kind, images.Size);
        var moments = kind == NormalizationKind.None
            ? [.. Enumerable.Repeat((Mean: 0.0, Deviation: 255.0), images.Size.Channels)]
            : ChannelMoments.Of(images, images.ArePhotos ? MostPhotos : images.Count);
        return new(
            [.. moments.Select(each => each.Mean)],
            [.. moments.Select(each => kind == NormalizationKind.MeanAndDeviation && each.Deviation > 0 ? each.Deviation : 255)]);
    }
}
