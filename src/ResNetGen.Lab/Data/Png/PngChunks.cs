using System.Buffers.Binary;

namespace ResNetGen.Lab.Data.Png;

/// <summary>Checks a PNG file from end to end before it is decoded: decoders make do with what is left of a truncated one.</summary>
internal static class PngChunks
{
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(i => Remainder((uint)i))];

    /// <summary>What every PNG file begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <returns>The header.</returns>
    /// <exception cref="LabException">It is not a PNG file, or not a whole one.</exception>
    public static PngHeader Check(ReadOnlySpan<byte> file, string path)
    {
        if (!file.StartsWith(Signature))
            throw new LabException($"'{path}' is not a PNG file.");
        PngHeader? header = null;
        for (var rest = file[Signature.Length..]; ;)
        {
            var chunk = Next(ref rest, path);
            if (header is null != chunk.Type is "IHDR")
                throw new LabException($"'{path}' is damaged: a PNG file begins with one header.");
            if (chunk.Type == "IHDR")
                header = Header(chunk.Data, path);
            if (chunk.Type == "IEND")
                return header!.Value;
        }
    }

    private static Chunk Next(scoped ref ReadOnlySpan<byte> rest, string path)
    {
        const int Around = 12;
        var length = rest.Length >= Around ? BinaryPrimitives.ReadUInt32BigEndian(rest) : 0;
        if (rest.Length < Around || length > rest.Length - Around)
            throw new LabException($"'{path}' is truncated: it ends before the PNG's last part.");
        var end = 8 + (int)length;
        if (Crc(rest[4..end]) != BinaryPrimitives.ReadUInt32BigEndian(rest[end..]))
            throw new LabException($"'{path}' is damaged: a checksum in the PNG file does not agree.");
        var chunk = new Chunk(System.Text.Encoding.Latin1.GetString(rest[4..8]), rest[8..end]);
        rest = rest[(end + 4)..];
        return chunk;
    }

    private static PngHeader Header(ReadOnlySpan<byte> data, string path)
    {
        if (data.Length != 13)
            throw new LabException($"'{path}' is damaged: the PNG header has {data.Length} bytes, not 13.");
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        if (width is 0 or > 65_536 || height is 0 or > 65_536)
            throw new LabException($"'{path}' says that it is {width} x {height}; an image has 1 to 65,536 rows and columns.");
        var isGrey = data[9] is 0 or 4;
        return new((int)width, (int)height, isGrey ? 1 : 3);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }

    private readonly ref struct Chunk(string type, ReadOnlySpan<byte> data)
    {
        public string Type { get; } = type;

        public ReadOnlySpan<byte> Data { get; } = data;
    }
}
