using System.Buffers.Binary;
using System.Text;

namespace ResNetGen.Tests.Support;

/// <summary>Puts a safetensors file together from a header as it is given.</summary>
internal static class SafetensorsBytes
{
    public static byte[] Of(string header, int dataLength) => Of(Encoding.UTF8.GetBytes(header), new byte[dataLength]);

    public static byte[] Of(ReadOnlySpan<byte> header, ReadOnlySpan<byte> data) => [.. Length((ulong)header.Length), .. header, .. data];

    public static byte[] WithLength(ulong length, string rest) => [.. Length(length), .. Encoding.UTF8.GetBytes(rest)];

    /// <summary>The header's text and the data behind it.</summary>
    public static (string Header, byte[] Data) Split(byte[] file)
    {
        var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        return (Encoding.UTF8.GetString(file, sizeof(ulong), length), file[(sizeof(ulong) + length)..]);
    }

    private static byte[] Length(ulong length)
    {
        var bytes = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, length);
        return bytes;
    }
}
