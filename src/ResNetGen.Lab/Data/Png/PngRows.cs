using System.Buffers.Binary;
using System.IO.Compression;

namespace ResNetGen.Lab.Data.Png;

/// <summary>Counts the bytes of a PNG file's rows: a decoder leaves rows black that are not there, and says nothing.</summary>
internal static class PngRows
{
    /// <summary>Columns and rows that each of the passes of an interlaced picture begins with, and the steps between them.</summary>
    private static readonly (int X, int Y, int Right, int Down)[] interlaced = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <param name="file">Whose chunks are whole.</param>
    /// <exception cref="LabException">There are fewer rows than the header says.</exception>
    /// <exception cref="InvalidDataException">They cannot be uncompressed.</exception>
    public static void Require(byte[] file, PngHeader header, string path)
    {
        using var compressed = new MemoryStream(PixelsOf(file));
        using var rows = new ZLibStream(compressed, CompressionMode.Decompress);
        var buffer = new byte[1 << 14];
        var left = Bytes(header, file[24] * Samples(file[25]), file[28] != 0);
        while (left > 0)
        {
            var read = rows.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0)
                throw new LabException($"'{path}' is damaged: it ends before the picture does.");
            left -= read;
        }
    }

    private static byte[] PixelsOf(byte[] file)
    {
        var pixels = new MemoryStream(file.Length);
        for (var at = PngChunks.Signature.Length; at < file.Length;)
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            var type = file.AsSpan(at + 4, 4);
            if (type.SequenceEqual("IEND"u8))
                break;
            if (type.SequenceEqual("IDAT"u8))
                pixels.Write(file, at + 8, length);
            at += length + 12;
        }

        return pixels.ToArray();
    }

    /// <summary>Of all rows, each behind a byte that names its filter.</summary>
    private static long Bytes(PngHeader header, int bits, bool isInterlaced)
    {
        var passes = isInterlaced ? interlaced : [(0, 0, 1, 1)];
        return passes.Sum(pass =>
        {
            var (columns, rows) = (Steps(header.Width, pass.X, pass.Right), Steps(header.Height, pass.Y, pass.Down));
            return columns == 0 ? 0 : rows * (1 + (((columns * bits) + 7) / 8));
        });
    }

    private static long Steps(int length, int first, int step) => Math.Max(0, (length - first + step - 1) / step);

    private static int Samples(byte colours) => colours switch
    {
        2 => 3,
        4 => 2,
        6 => 4,
        _ => 1,
    };
}
