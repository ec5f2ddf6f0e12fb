using ResNetGen.Lab.Data;
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
