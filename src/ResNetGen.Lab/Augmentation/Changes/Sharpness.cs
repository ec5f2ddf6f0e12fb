using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation.Changes;

/// <summary>
/// Sharpens or smooths an image, as torchvision's <c>adjust_sharpness</c> does: it is mixed with itself behind the filter [1 1 1; 1 5 1; 1 1 1] / 13. Pixels of the
/// border, which lack neighbours, stay.
/// </summary>
internal static class Sharpness
{
    private const int Weight = 5, WeightOfAll = 13;

    /// <param name="scratch">As long as the image; holds anything.</param>
    /// <param name="factor">0: the smoothed image; 1: nothing changes; above: sharper.</param>
    public static void Change(Span<byte> image, Span<byte> scratch, ImageSize size, float factor)
    {
        image.CopyTo(scratch);
        for (var channel = 0; channel < size.Channels; channel++)
        {
            for (var y = 1; y < size.Height - 1; y++)
            {
                var start = ((channel * size.Height) + y) * size.Width;
                for (var i = start + 1; i < start + size.Width - 1; i++)
                {
                    var sum = ((Weight - 1) * scratch[i]) + Three(scratch, i - size.Width) + Three(scratch, i) + Three(scratch, i + size.Width);
                    // To the nearest: the smoothed image is one of bytes too.
                    var smooth = ((2 * sum) + WeightOfAll) / (2 * WeightOfAll);
                    image[i] = (byte)Math.Clamp((factor * scratch[i]) + ((1 - factor) * smooth) + 0.5f, 0, 255);
                }
            }
        }
    }

    private static int Three(ReadOnlySpan<byte> image, int centre) => image[centre - 1] + image[centre] + image[centre + 1];
}
