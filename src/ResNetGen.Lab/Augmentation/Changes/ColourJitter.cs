using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation.Changes;

/// <summary>
/// Varies brightness, contrast and, where there are three channels, saturation, each by a random factor: the image is mixed with black, with its mean grey, and
/// with its own greys.
/// </summary>
/// <param name="strength">How far the factors are from 1.</param>
public sealed class ColourJitter(ColourStrength strength) : IImageChange
{
    public void Apply(Span<byte> image, Span<byte> scratch, ImageSize size, ref ImageRandom random)
    {
        var (brightness, contrast, saturation) = (Factor(strength.Brightness, ref random), Factor(strength.Contrast, ref random), Factor(strength.Saturation, ref random));
        Change(image, size, brightness, contrast, saturation);
    }

    /// <summary>By given factors; 1: nothing changes.</summary>
    internal static void Change(Span<byte> image, ImageSize size, float brightness, float contrast, float saturation)
    {
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

    private static float Factor(double strength, ref ImageRandom random) => (float)(1 - strength + (2 * strength * random.NextDouble()));

    /// <summary>The luma of ITU-R BT.601, which torchvision uses too; of other than three channels the first.</summary>
    private static float Grey(ReadOnlySpan<byte> image, int index, int plane, int channels) => channels == 3
        ? (0.299f * image[index]) + (0.587f * image[plane + index]) + (0.114f * image[(2 * plane) + index])
        : image[index];
}
