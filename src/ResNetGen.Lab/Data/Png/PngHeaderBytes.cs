using System.Buffers.Binary;
using ResNetGen.Lab.Data.Photos;
using ResNetGen.Tool;

namespace ResNetGen.Lab.Data.Png;

/// <summary>What a PNG file says before its pixels, before any of it is checked.</summary>
internal static class PngHeaderBytes
{
    private const int Length = 33, ChunkStart = 8, Checksum = 4;

    /// <summary>A smaller interlaced picture has passes without pixels, over which ImageSharp goes on for ever.</summary>
    private const int LeastInterlaced = 5;

    private const byte GreyWithAlpha = 4, RgbWithAlpha = 6;

    /// <returns>Null: the file cannot be read, does not begin as PNG files do, has more pixels than a picture may have, says that parts of it are transparent, or is too narrow for its interlacing.</returns>
    public static PngHeader? Read(string path)
    {
        Span<byte> start = stackalloc byte[Length];
        try
        {
            if (SpecialFile.Is(path))
                return null;
            using var file = File.OpenRead(path);
            if (file.ReadAtLeast(start, Length, throwOnEndOfStream: false) < Length || !start[..8].SequenceEqual(PngChunks.Signature) || start[25] is GreyWithAlpha or RgbWithAlpha)
                return null;
            var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(start[16..]), BinaryPrimitives.ReadInt32BigEndian(start[20..]));
            if (start[28] != 0 && Math.Min(width, height) < LeastInterlaced)
                return null;
            return width > 0 && height > 0 && (long)width * height <= EncodedPicture.MostPixels && !HasTransparency(file) ? new(width, height, start[25] == 0 ? 1 : 3) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Of the chunks between the header and the pixels, tRNS says which colours are transparent.</summary>
    private static bool HasTransparency(FileStream file)
    {
        Span<byte> chunk = stackalloc byte[ChunkStart];
        while (file.ReadAtLeast(chunk, ChunkStart, throwOnEndOfStream: false) == ChunkStart && !chunk[4..].SequenceEqual("IDAT"u8))
        {
            if (chunk[4..].SequenceEqual("tRNS"u8))
                return true;
            file.Seek(BinaryPrimitives.ReadUInt32BigEndian(chunk) + (long)Checksum, SeekOrigin.Current);
        }

        return false;
    }
}
