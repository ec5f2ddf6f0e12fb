using System.Buffers.Binary;
using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Pickle;

/// <summary>The record at the end of a zip archive that says where its directory lies.</summary>
internal static class ZipEnd
{
    private const uint Signature = 0x06054b50, Locator64Signature = 0x07064b50, Signature64 = 0x06064b50;

    private const int Length = 22, Locator64Length = 20, Length64 = 56, LongestComment = 65535;

    public static (long Start, long Length, long Count) Find(FileBytes file)
    {
        var tailLength = Math.Min(file.Length, Length + LongestComment);
        var tailStart = file.Length - tailLength;
        var tail = file.Read(tailStart, tailLength).AsSpan();
        for (var at = tail.Length - Length; at >= 0; at--)
        {
            var end = tail[at..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) != Signature || BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) != end.Length - Length)
                continue;
            return Find64(file, tailStart + at)
                ?? (BinaryPrimitives.ReadUInt32LittleEndian(end[16..]), BinaryPrimitives.ReadUInt32LittleEndian(end[12..]), BinaryPrimitives.ReadUInt16LittleEndian(end[10..]));
        }

        throw file.Fault("it begins as a zip archive but has no directory at its end. It may be an incomplete download.");
    }

    public static WeightFormatException Damaged(FileBytes file) => file.Fault("its zip directory is damaged.");

    /// <summary>The 64-bit form, which PyTorch writes beside the old one.</summary>
    private static (long Start, long Length, long Count)? Find64(FileBytes file, long end32)
    {
        if (end32 < Locator64Length)
            return null;
        var locator = file.Read(end32 - Locator64Length, Locator64Length).AsSpan();
        if (BinaryPrimitives.ReadUInt32LittleEndian(locator) != Locator64Signature)
            return null;
        var end = file.Read(BinaryPrimitives.ReadInt64LittleEndian(locator[8..]), Length64).AsSpan();
        return BinaryPrimitives.ReadUInt32LittleEndian(end) == Signature64
            ? (BinaryPrimitives.ReadInt64LittleEndian(end[48..]), BinaryPrimitives.ReadInt64LittleEndian(end[40..]), BinaryPrimitives.ReadInt64LittleEndian(end[32..]))
            : throw Damaged(file);
    }
}
