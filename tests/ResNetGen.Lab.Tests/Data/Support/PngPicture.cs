using System.Buffers.Binary;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Tests.Data.Photos;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace ResNetGen.Lab.Tests.Data.Support;

/// <summary>PNG files whose every value tells its place.</summary>
internal static class PngPicture
{
    /// <summary>The value at a place; any two places exchanged are noticed.</summary>
    /// <param name="seed">Tells pictures apart.</param>
    public static byte Value(int seed, int channel, int y, int x) => (byte)((seed * 53) + (channel * 101) + (y * 17) + (x * 3));

    /// <summary>C x H x W, as a data set holds the picture.</summary>
    public static byte[] Planes(int seed, ImageSize size) =>
    [
        .. from channel in Enumerable.Range(0, size.Channels)
           from y in Enumerable.Range(0, size.Height)
           from x in Enumerable.Range(0, size.Width)
           select Value(seed, channel, y, x),
    ];

    public static byte[] Make(int seed, ImageSize size)
    {
        using Image picture = size.Channels == 1
            ? Paint(new Image<L8>(size.Width, size.Height), (y, x) => new(Value(seed, 0, y, x)))
            : Paint(new Image<Rgb24>(size.Width, size.Height), (y, x) => new(Value(seed, 0, y, x), Value(seed, 1, y, x), Value(seed, 2, y, x)));
        var bytes = new MemoryStream();
        picture.SaveAsPng(bytes);
        return bytes.ToArray();
    }

    /// <summary>Writes a picture, and the folders on the way to it.</summary>
    public static void Write(string path, int seed, ImageSize size)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Make(seed, size));
    }

    /// <summary>The file's header, and other compressed rows behind it.</summary>
    public static byte[] WithPixels(byte[] file, byte[] packed) => [.. file[..33], .. Chunk("IDAT"u8, packed), .. Chunk("IEND"u8, [])];

    /// <summary>The same pixels in another order, where a picture is one pixel wide and two high: its first pass and its last one.</summary>
    public static byte[] Interlaced(byte[] file)
    {
        byte[] changed = [.. file];
        changed[28] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(changed.AsSpan(29), Pictures.Crc(changed.AsSpan(12, 17)));
        return changed;
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] checkedPart = [.. type, .. data];
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        checkedPart.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Pictures.Crc(checkedPart));
        return chunk;
    }

    private static Image<TPixel> Paint<TPixel>(Image<TPixel> picture, Func<int, int, TPixel> value)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
                picture[x, y] = value(y, x);
        }

        return picture;
    }
}
