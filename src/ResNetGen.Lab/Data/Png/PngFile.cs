using ResNetGen.Lab.Data.Photos;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace ResNetGen.Lab.Data.Png;

/// <summary>A decoded PNG file.</summary>
/// <param name="Pixels">H x W x C, a byte a value.</param>
internal sealed record PngFile(PngHeader Header, byte[] Pixels)
{
    /// <param name="refuse">Throws where the file is not of the size wanted, before its pixels take memory.</param>
    /// <exception cref="LabException">It is not a PNG file, or not a whole one.</exception>
    public static PngFile Read(string path, Action<PngHeader> refuse)
    {
        var bytes = EncodedPicture.ReadFile(path);
        var header = PngChunks.Check(bytes, path);
        refuse(header);
        try
        {
            PngRows.Require(bytes, header, path);
            return new(header, header.Channels == 1 ? Decode<L8>(bytes, header) : Decode<Rgb24>(bytes, header));
        }
        catch (Exception failure) when (failure is ImageFormatException or InvalidDataException or NotSupportedException)
        {
            throw new LabException($"'{path}' is damaged: {failure.Message}", failure);
        }
    }

    private static byte[] Decode<TPixel>(byte[] bytes, PngHeader header)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        using var image = Image.Load<TPixel>(Configuration.Default, bytes, new PngDecoder());
        var pixels = new byte[header.Width * header.Height * header.Channels];
        image.CopyPixelDataTo(pixels);
        return pixels;
    }
}
