using System.Runtime.InteropServices;
using SkiaSharp;

namespace ResNetGen.Lab.Data.Photos;

/// <summary>Turns and mirrors pictures as their EXIF orientation says (tag 274): cameras store them as the sensor lies.</summary>
internal static class Orientation
{
    /// <summary>Whether rows become columns.</summary>
    public static bool IsOnItsSide(SKEncodedOrigin origin) => origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    /// <param name="pixels">H x W, four bytes each.</param>
    /// <returns>The picture upright, with the raster's padding.</returns>
    public static byte[] Turn(byte[] pixels, int width, int height, SKEncodedOrigin origin)
    {
        var turned = new byte[Raster.Length(width, height)];
        var from = MemoryMarshal.Cast<byte, uint>(pixels.AsSpan());
        var to = MemoryMarshal.Cast<byte, uint>(turned.AsSpan());
        var newWidth = IsOnItsSide(origin) ? height : width;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (column, row) = Place(x, y, width - 1, height - 1, origin);
                to[(row * newWidth) + column] = from[(y * width) + x];
            }
        }

        return turned;
    }

    private static (int Column, int Row) Place(int x, int y, int right, int bottom, SKEncodedOrigin origin) => origin switch
    {
        SKEncodedOrigin.TopRight => (right - x, y),
        SKEncodedOrigin.BottomRight => (right - x, bottom - y),
        SKEncodedOrigin.BottomLeft => (x, bottom - y),
        SKEncodedOrigin.LeftTop => (y, x),
        SKEncodedOrigin.RightTop => (bottom - y, x),
        SKEncodedOrigin.RightBottom => (bottom - y, right - x),
        SKEncodedOrigin.LeftBottom => (y, right - x),
        _ => (x, y),
    };
}
