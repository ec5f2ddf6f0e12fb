using ResNetGen.Lab.Data;
using SkiaSharp;

namespace ResNetGen.Lab.Explaining;

/// <summary>Writes images as PNG.</summary>
internal static class PngPicture
{
    /// <param name="image">C x H x W, of one channel or three.</param>
    public static byte[] Of(ReadOnlySpan<byte> image, ImageSize size)
    {
        var plane = size.Height * size.Width;
        var pixels = new SKColor[plane];
        for (var i = 0; i < plane; i++)
            pixels[i] = size.Channels < 3 ? new(image[i], image[i], image[i]) : new(image[i], image[plane + i], image[(2 * plane) + i]);
        using var bitmap = new SKBitmap(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Opaque) { Pixels = pixels };
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }

    /// <summary>As pages have a picture inside of them.</summary>
    public static string AsAddress(byte[] png) => "data:image/png;base64," + Convert.ToBase64String(png);
}
