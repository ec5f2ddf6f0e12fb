using System.Buffers.Binary;
using ResNetGen.Lab.Data.Png;

namespace ResNetGen.Lab.Data.Photos;

/// <summary>Finds files that are cut short, from their structure alone: to decode all pictures of a set before a training would take as long as an epoch.</summary>
internal static class WholeFile
{
    private const byte Marker = 0xFF, StartOfImage = 0xD8, EndOfImage = 0xD9;

    /// <exception cref="LabException">The file ends before the picture does.</exception>
    public static void Require(string path, ReadOnlySpan<byte> content)
    {
        var isWhole = content switch
        {
            [Marker, StartOfImage, ..] => IsWholeJpeg(content),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, ..] => BinaryPrimitives.ReadUInt32LittleEndian(content[4..]) <= content.Length - 8,
            [(byte)'B', (byte)'M', _, _, _, _, ..] => BinaryPrimitives.ReadUInt32LittleEndian(content[2..]) <= content.Length,
            [(byte)'G', (byte)'I', (byte)'F', ..] => HasWholePicture(content),
            _ => true,
        };
        if (content is [0x89, (byte)'P', ..])
            PngChunks.Check(content, path);
        if (!isWhole)
            throw new LabException($"'{path}' is damaged: it ends before the picture does.");
    }

    /// <summary>Of a GIF file: extensions and pictures are chains of blocks, each behind its length, and end with an empty one. The first picture is what counts.</summary>
    private static bool HasWholePicture(ReadOnlySpan<byte> content)
    {
        const byte Extension = 0x21, Image = 0x2C;
        const int Header = 13, ImageHeader = 10;
        var at = content.Length > Header ? Header + PaletteLength(content[10]) : content.Length;
        while (at < content.Length && content[at] is Extension or Image)
        {
            var isImage = content[at] == Image;
            at += isImage && at + ImageHeader <= content.Length ? ImageHeader + PaletteLength(content[at + ImageHeader - 1]) + 1 : 2;
            while (at < content.Length && content[at] != 0)
                at += content[at] + 1;
            at++;
            if (isImage)
                return at <= content.Length;
        }

        return false;
    }

    private static int PaletteLength(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    /// <summary>Segments have lengths; between scans, a marker is 0xFF and neither 0 (a value) nor D0 to D7 (a restart).</summary>
    private static bool IsWholeJpeg(ReadOnlySpan<byte> content)
    {
        for (var at = 2; ;)
        {
            var found = at < content.Length ? content[at..].IndexOf(Marker) : -1;
            if (found < 0 || at + found + 1 >= content.Length)
                return false;
            at += found + 1;
            var kind = content[at];
            if (kind == EndOfImage)
                return true;
            if (kind is 0 or Marker or (>= 0xD0 and <= 0xD7) or 0x01)
            {
                at += kind == Marker ? 0 : 1;
                continue;
            }

            if (at + 3 > content.Length)
                return false;
            at += 1 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 1)..]);
        }
    }
}
