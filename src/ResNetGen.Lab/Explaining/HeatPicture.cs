using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Explaining;

/// <summary>An image with an activation map over it.</summary>
internal static class HeatPicture
{
    /// <summary>How much of a colour is the map's.</summary>
    private const double Share = 0.55;

    /// <summary>The map's lowest value is the coldest colour, its highest the hottest. An image of one channel is grey.</summary>
    /// <param name="image">C x H x W.</param>
    /// <returns>3 x H x W.</returns>
    public static byte[] Of(ReadOnlySpan<byte> image, ImageSize size, ActivationMap map)
    {
        var (low, high) = (map.Values.Min(), map.Values.Max());
        var plane = size.Height * size.Width;
        var last = size.Channels - 1;
        var picture = new byte[3 * plane];
        for (var y = 0; y < size.Height; y++)
        {
            for (var x = 0; x < size.Width; x++)
            {
                var heat = high > low ? (map.At(y, x, size.Height, size.Width) - low) / (high - low) : 0;
                var (red, green, blue) = HeatColours.Of(heat);
                var place = (y * size.Width) + x;
                picture[place] = Mix(image[place], red);
                picture[plane + place] = Mix(image[(Math.Min(1, last) * plane) + place], green);
                picture[(2 * plane) + place] = Mix(image[(Math.Min(2, last) * plane) + place], blue);
            }
        }

        return picture;
    }

    private static byte Mix(byte own, byte colour) => (byte)Math.Round((own * (1 - Share)) + (colour * Share));
}
