using System.Buffers;
using ResNetGen.Tool;
using SkiaSharp;

namespace ResNetGen.Lab.Data.Photos;

/// <summary>
/// A picture in a file: JPEG, PNG, WebP, BMP or GIF, by its content and not by its name. Greyscale becomes three equal channels, CMYK becomes RGB, 16 bits
/// become 8, what is transparent is seen over white, of an animation the first picture is taken, and it is turned as its EXIF orientation says. Colour
/// profiles are not applied, as in Pillow, whose pixels of JPEG files are the same.
/// </summary>
internal sealed class EncodedPicture : Picture
{
    /// <summary>A picture with more is refused before any is decoded: decoding takes 4 bytes a pixel, and up to 12 more for a progressive JPEG.</summary>
    public const int MostPixels = 100_000_000;

    /// <summary>The longer side by the shorter one. Of a narrower picture, whose shorter side is resized, the longer one would have no end.</summary>
    private const int MostRatio = 1_000;

    private const long MostBytes = 1L << 28;

    private static readonly SKEncodedImageFormat[] Formats =
        [SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp, SKEncodedImageFormat.Bmp, SKEncodedImageFormat.Gif];

    private readonly string path;

    private readonly SKData data;

    private readonly SKCodec codec;

    private readonly SKImageInfo decoded;

    private byte[]? pixels;

    private EncodedPicture(string path, SKData data, SKCodec codec)
    {
        (this.path, this.data, this.codec) = (path, data, codec);
        decoded = new(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
    }

    public override int Width => Orientation.IsOnItsSide(codec.EncodedOrigin) ? decoded.Height : decoded.Width;

    public override int Height => Orientation.IsOnItsSide(codec.EncodedOrigin) ? decoded.Width : decoded.Height;

    /// <summary>Reads what the file says of itself; no pixel is decoded.</summary>
    /// <exception cref="LabException">It is not a picture, or too large.</exception>
    public static EncodedPicture Open(string path) => Open(path, ReadFile(path));

    /// <inheritdoc cref="Open(string)"/>
    /// <param name="content">Of the file.</param>
    public static EncodedPicture Open(string path, byte[] content)
    {
        var data = SKData.CreateCopy(content);
        var codec = SKCodec.Create(data);
        var fault = codec is null || !Formats.Contains(codec.EncodedFormat) ? "is not a JPEG, PNG, WebP, BMP or GIF picture"
            : (long)codec.Info.Width * codec.Info.Height > MostPixels ? $"says that it is {codec.Info.Width:N0} x {codec.Info.Height:N0}; a picture has at most {MostPixels:N0} pixels"
            : Math.Max(codec.Info.Width, codec.Info.Height) > (long)MostRatio * Math.Min(codec.Info.Width, codec.Info.Height) ? $"is {codec.Info.Width:N0} x {codec.Info.Height:N0}; the longer side of a picture is at most {MostRatio:N0} times the shorter one"
            : null;
        if (fault is null)
            return new(path, data, codec!);
        codec?.Dispose();
        data.Dispose();
        throw new LabException($"'{path}' {fault}.");
    }

    /// <exception cref="LabException">It cannot be read, is empty, or is too large.</exception>
    public static byte[] ReadFile(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.LinkTarget is not null)
                file = file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target : throw new LabException($"'{path}' is a link to nothing.");
            if (SpecialFile.Is(path))
                throw new LabException($"'{path}' is not a file but a pipe, a device or a socket.");
            return file.Length switch
            {
                0 => throw new LabException($"'{path}' is empty."),
                > MostBytes => throw new LabException($"'{path}' has {file.Length:N0} bytes; a picture has at most {MostBytes:N0}."),
                _ => File.ReadAllBytes(path),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LabException($"'{path}' cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>The whole picture, in memory of its own.</summary>
    /// <exception cref="LabException">It is damaged.</exception>
    public DecodedPicture Decode()
    {
        var whole = new byte[Raster.Length(decoded.Width, decoded.Height)];
        DecodeInto(whole);
        return new(Turned(whole), Width, Height);
    }

    public override Raster Rows(int first, int end)
    {
        if (codec.EncodedOrigin != SKEncodedOrigin.TopLeft || !TryRows(first, end))
        {
            Rent(decoded.Height);
            DecodeInto(pixels!);
            return new(Turned(pixels!), Width, 0);
        }

        return new(pixels!, Width, first);
    }

    public override void Dispose()
    {
        if (pixels is not null)
            ArrayPool<byte>.Shared.Return(pixels);
        codec.Dispose();
        data.Dispose();
    }

    /// <summary>Decodes what is needed of a JPEG file, row by row: what lies below is left alone.</summary>
    private unsafe bool TryRows(int first, int end)
    {
        if (codec.EncodedFormat != SKEncodedImageFormat.Jpeg || codec.StartScanlineDecode(decoded) != SKCodecResult.Success)
            return false;
        if (first > 0 && !codec.SkipScanlines(first))
            throw Damaged(SKCodecResult.IncompleteInput);
        Rent(end - first);
        fixed (byte* to = pixels)
        {
            if (codec.GetScanlines((nint)to, end - first, decoded.RowBytes) != end - first)
                throw Damaged(SKCodecResult.IncompleteInput);
        }

        return true;
    }

    private unsafe void DecodeInto(byte[] whole)
    {
        fixed (byte* to = whole)
        {
            var result = codec.GetPixels(decoded, (nint)to);
            if (result != SKCodecResult.Success)
                throw Damaged(result);
        }

        if (codec.Info.AlphaType != SKAlphaType.Opaque)
            OverWhite(whole.AsSpan(0, decoded.BytesSize));
    }

    private byte[] Turned(byte[] whole) =>
        codec.EncodedOrigin == SKEncodedOrigin.TopLeft ? whole : Orientation.Turn(whole, decoded.Width, decoded.Height, codec.EncodedOrigin);

    private void Rent(int rows)
    {
        if (pixels is not null)
            ArrayPool<byte>.Shared.Return(pixels);
        pixels = ArrayPool<byte>.Shared.Rent(Raster.Length(decoded.Width, rows));
    }

    private static void OverWhite(Span<byte> rgba)
    {
        for (var i = 0; i < rgba.Length; i += Raster.Channels)
        {
            var alpha = rgba[i + 3];
            for (var channel = 0; channel < 3 && alpha < 255; channel++)
                rgba[i + channel] = (byte)(((rgba[i + channel] * alpha) + (255 * (255 - alpha)) + 127) / 255);
        }
    }

    private LabException Damaged(SKCodecResult result) =>
        new($"'{path}' is damaged: {(result == SKCodecResult.IncompleteInput ? "it ends before the picture does" : "its pixels cannot be decoded")}.");
}
