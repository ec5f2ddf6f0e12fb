using System.Buffers.Binary;
using ResNetGen.Tool;

namespace ResNetGen.Lab.Data.Png;

/// <summary>What the first bytes of a PNG file say, before any of it is checked.</summary>
internal static class PngHeaderBytes
{
    private const int Length = 26;

    /// <returns>Null: the file cannot be read, or does not begin as PNG files do.</returns>
    public static PngHeader? Read(string path)
    {
        Span<byte> start = stackalloc byte[Length];
        try
        {
            if (SpecialFile.Is(path))
                return null;
            using var file = File.OpenRead(path);
            return file.ReadAtLeast(start, Length, throwOnEndOfStream: false) == Length ? Parse(start) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static PngHeader? Parse(ReadOnlySpan<byte> start) => start[..8].SequenceEqual(PngChunks.Signature)
        ? new(BinaryPrimitives.ReadInt32BigEndian(start[16..]), BinaryPrimitives.ReadInt32BigEndian(start[20..]), start[25] is 0 or 4 ? 1 : 3)
        : null;
}
