using System.Buffers.Binary;
using ResNetGen.Lab.Data.Photos;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;
using SkiaSharp;

namespace ResNetGen.Lab.Tests.Data.Photos;

/// <summary>Picture files of many kinds.</summary>
internal static class Pictures
{
    /// <summary>8 x 8, red: no cyan, all magenta and yellow. Made by Pillow.</summary>
    public static byte[] Cmyk { get; } = Convert.FromBase64String(
        "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdoZz5NcXlwZHhcZWdj/8AAFAgACAAIBEMRAE0RAFkR" +
        "AEsRAP/EABQAAQAAAAAAAAAAAAAAAAAAAAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oADgRDAE0AWQBLAAA/AEAfj8gP/9k=");

    /// <summary>4 x 4, a red picture and then a black one.</summary>
    public static byte[] Animation { get; } = Convert.FromBase64String(
        "R0lGODlhBAAEAIEAAP8AAAAAAAAAAAAAACH5BAAKAAAALAAAAAAEAAQAAAgJAAEIHEiwIICAACH5BAAKAAAALAAAAAAEAAQAgQAA/wAAAAAAAAAAAAgJAAEIHEiwIICAADs=");

    /// <summary>Smooth, so that a lossy format keeps it nearly: red grows to the right, green downwards.</summary>
    public static byte[] Smooth(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                bitmap.SetPixel(x, y, new((byte)(255 * x / width), (byte)(255 * y / height), 90));
        }

        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    public static byte[] Png<TPixel>(int width, int height, TPixel colour, PngColorType type, PngBitDepth depth)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        using var image = new Image<TPixel>(width, height, colour);
        var bytes = new MemoryStream();
        image.SaveAsPng(bytes, new PngEncoder { ColorType = type, BitDepth = depth });
        return bytes.ToArray();
    }

    /// <summary>Nothing but what a PNG file begins with.</summary>
    public static byte[] PngHeader(int width, int height)
    {
        var file = Png<L8>(1, 1, new(0), PngColorType.Grayscale, PngBitDepth.Bit8);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), Crc(file.AsSpan(12, 17)));
        return file;
    }

    /// <summary>A JPEG file with an EXIF segment that has the orientation alone.</summary>
    public static byte[] Oriented(byte[] jpeg, byte orientation) =>
    [
        .. jpeg[..2], 0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0, .. jpeg[2..],
    ];

    /// <summary>Red, green and blue at a place.</summary>
    public static (byte Red, byte Green, byte Blue) At(Picture picture, int x, int y)
    {
        ref var pixel = ref picture.Rows(0, picture.Height).At(y, x);
        return (pixel, System.Runtime.CompilerServices.Unsafe.Add(ref pixel, 1), System.Runtime.CompilerServices.Unsafe.Add(ref pixel, 2));
    }

    /// <summary>As PNG files have it behind each chunk.</summary>
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
