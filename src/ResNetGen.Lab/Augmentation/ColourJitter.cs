using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation;

/// <summary>
/// Varies brightness, contrast and, where there are three channels, saturation, each by a random factor from 0.8 to 1.2: the image is mixed with black,
/// with its mean grey, and with its own greys.
/// </summary>
public sealed class ColourJitter : IImageChange
{
    private const double Strength = 0.2;

    public void Apply(Span<byte> image, Span<byte> scratch, ImageSize size, ref ImageRandom random)
    {
        var (brightness, contrast, saturation) = (Factor(ref random), Factor(ref random), Factor(ref random));
        var plane = size.Height * size.Width;
        var mean = 0f;
        for (var i = 0; i < plane; i++)
            mean += Grey(image, i, plane, size.Channels);
        mean *= brightness / plane;
        for (var i = 0; i < plane; i++)
        {
            var grey = (((Grey(image, i, plane, size.Channels) * brightness) - mean) * contrast) + mean;
            for (var channel = 0; channel < size.Channels; channel++)
            {
                ref var pixel = ref image[(channel * plane) + i];
                var value = (((pixel * brightness) - mean) * contrast) + mean;
                if (size.Channels == 3)
                    value = ((value - grey) * saturation) + grey;
                pixel = (byte)Math.Clamp(value + 0.5f, 0, 255);
            }
        }
    }

    private static float Factor(ref ImageRandom random) => (float)(1 - Strength + (2 * Strength * random.NextDouble()));

    /// <summary>The luma of ITU-R BT.601, which torchvision uses too; of other than three channels the first.</summary>
    private static float Grey(ReadOnlySpan<byte> image, int index, int plane, int channels) => channels == 3
        ? (0.299f * image[index]) + (0.587f * image[plane + index]) + (0.114f * image[(2 * plane) + index])
        : image[index];
}
