using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace ResNetGen.Lab.Tests.Exporting;

/// <summary>Data sets of PNG files of every kind: depth, colours, and how a row is a difference from its neighbours.</summary>
internal static class PngKinds
{
    private static readonly Dictionary<string, PngEncoder> kinds = new()
    {
        ["rgb-none"] = Of(PngColorType.Rgb, PngBitDepth.Bit8, PngFilterMethod.None),
        ["rgb-sub"] = Of(PngColorType.Rgb, PngBitDepth.Bit8, PngFilterMethod.Sub),
        ["rgb-up"] = Of(PngColorType.Rgb, PngBitDepth.Bit8, PngFilterMethod.Up),
        ["rgb-average"] = Of(PngColorType.Rgb, PngBitDepth.Bit8, PngFilterMethod.Average),
        ["rgb-paeth"] = Of(PngColorType.Rgb, PngBitDepth.Bit8, PngFilterMethod.Paeth),
        ["rgb-16"] = Of(PngColorType.Rgb, PngBitDepth.Bit16, PngFilterMethod.Adaptive),
        ["palette"] = Of(PngColorType.Palette, PngBitDepth.Bit8, PngFilterMethod.Adaptive),
        ["palette-4"] = Of(PngColorType.Palette, PngBitDepth.Bit4, PngFilterMethod.None),
        ["palette-1"] = Of(PngColorType.Palette, PngBitDepth.Bit1, PngFilterMethod.None),
        ["grey"] = Of(PngColorType.Grayscale, PngBitDepth.Bit8, PngFilterMethod.Paeth),
        ["grey-16"] = Of(PngColorType.Grayscale, PngBitDepth.Bit16, PngFilterMethod.Average),
        ["grey-4"] = Of(PngColorType.Grayscale, PngBitDepth.Bit4, PngFilterMethod.Sub),
        ["grey-2"] = Of(PngColorType.Grayscale, PngBitDepth.Bit2, PngFilterMethod.None),
        ["grey-1"] = Of(PngColorType.Grayscale, PngBitDepth.Bit1, PngFilterMethod.None),
    };

    public static IEnumerable<string> Names => kinds.Keys;

    /// <summary>Writes four images, 7 x 5: neither side is a whole number of bytes where a pixel has less than one.</summary>
    public static void Write(string kind, string folder)
    {
        var random = new Random(kind.Length);
        foreach (var (set, index) in new[] { ("train", 0), ("train", 1), ("test", 0), ("test", 1) })
        {
            var where = Directory.CreateDirectory(Path.Combine(folder, set, $"class{index}")).FullName;
            using var image = new Image<Rgba64>(7, 5);
            for (var i = 0; i < 35; i++)
                image[i % 7, i / 7] = new(Level(random), Level(random), Level(random), ushort.MaxValue);
            image.SaveAsPng(Path.Combine(where, "a.png"), kinds[kind]);
        }
    }

    private static ushort Level(Random random) => (ushort)random.Next(ushort.MaxValue + 1);

    private static PngEncoder Of(PngColorType colour, PngBitDepth depth, PngFilterMethod filter) => new() { ColorType = colour, BitDepth = depth, FilterMethod = filter };
}
