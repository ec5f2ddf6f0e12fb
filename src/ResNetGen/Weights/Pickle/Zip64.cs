using System.Buffers.Binary;
using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Pickle;

/// <summary>The 64-bit numbers of a zip entry.</summary>
internal static class Zip64
{
    private const int FieldHeader = 4, FieldId = 1;

    /// <summary>Takes from the extra field the numbers that do not fit into 32 bits; they stand there in this order.</summary>
    public static (long Length, long Compressed, long Local) Widen(FileBytes file, ReadOnlySpan<byte> extra, long length, long compressed, long local)
    {
        while (extra.Length >= FieldHeader)
        {
            var size = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (extra.Length < FieldHeader + size)
                throw ZipEnd.Damaged(file);
            var field = extra.Slice(FieldHeader, size);
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == FieldId)
                return (Take(ref field, length), Take(ref field, compressed), Take(ref field, local));
            extra = extra[(FieldHeader + size)..];
        }

        return (length, compressed, local);
    }

    private static long Take(ref ReadOnlySpan<byte> field, long narrow)
    {
        if (narrow != uint.MaxValue || field.Length < sizeof(long))
            return narrow;
        var wide = BinaryPrimitives.ReadInt64LittleEndian(field);
        field = field[sizeof(long)..];
        return wide;
    }
}
