using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation.Changes;

/// <summary>
/// Turns the hue of each pixel, as torchvision's <c>adjust_hue</c> does: in the HSV model hue goes round from 0 to 1, and a number is added to it. Saturation and
/// value, which are the pixel's largest and smallest channel, stay.
/// </summary>
internal static class HueTurn
{
    /// <summary>Changes images of three channels, and no others.</summary>
    /// <param name="turn">From -0.5 to 0.5; 1 would be once around.</param>
    public static void Apply(Span<byte> image, ImageSize size, float turn)
    {
        if (size.Channels != 3)
            return;
        var plane = size.Height * size.Width;
        for (var i = 0; i < plane; i++)
        {
            ref var red = ref image[i];
            ref var green = ref image[plane + i];
            ref var blue = ref image[(2 * plane) + i];
            int most = Math.Max(red, Math.Max(green, blue)), least = Math.Min(red, Math.Min(green, blue));
            // Grey has no hue.
            if (most == least)
                continue;
            var hue = Sixths(red, green, blue, most, most - least) + (6 * turn);
            (red, green, blue) = (Channel(5, hue, most, least), Channel(3, hue, most, least), Channel(1, hue, most, least));
        }
    }

    /// <summary>Hue in sixths of the circle: 0 is red, 2 green, 4 blue.</summary>
    private static float Sixths(int red, int green, int blue, int most, float range)
    {
        if (most == red)
            return (green - blue) / range;
        return most == green ? 2 + ((blue - red) / range) : 4 + ((red - green) / range);
    }

    /// <summary>A channel of a hue: at its largest for two sixths of the circle, at its smallest for two, and linear between them.</summary>
    /// <param name="place">Where the channel's smallest part begins, in sixths before the circle's end.</param>
    private static byte Channel(int place, float hue, int most, int least)
    {
        var at = place + hue;
        at -= 6 * MathF.Floor(at / 6);
        return (byte)(most - ((most - least) * Math.Clamp(Math.Min(at, 4 - at), 0, 1)) + 0.5f);
    }
}
