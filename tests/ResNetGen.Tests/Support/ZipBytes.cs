using System.Buffers.Binary;

namespace ResNetGen.Tests.Support;

/// <summary>Changes a zip archive at the fields that say where things lie.</summary>
internal sealed class ZipBytes(byte[] bytes)
{
    private const int EndLength = 22, EntryLength = 46;

    public byte[] Bytes { get; private set; } = [.. bytes];

    private int End => Bytes.Length - EndLength;

    private int Directory => BinaryPrimitives.ReadInt32LittleEndian(Bytes.AsSpan(End + 16));

    /// <summary>Sets a field of the record at the end.</summary>
    public ZipBytes SetEnd(int at, uint value, int size = sizeof(uint)) => Set(End + at, value, size);

    /// <summary>Sets a field of an entry in the directory.</summary>
    public ZipBytes SetEntry(int index, int at, uint value, int size = sizeof(uint)) => Set(Entries().ElementAt(index) + at, value, size);

    /// <summary>Says all sizes and places by 64-bit numbers, as an archive beyond 4 GiB does.</summary>
    public byte[] Widened()
    {
        var directory = new MemoryStream();
        foreach (var at in Entries())
        {
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(Bytes.AsSpan(at + 28));
            byte[] entry = [.. Bytes.AsSpan(at, EntryLength + nameLength)];
            byte[] extra = [0xff, 0x77, 2, 0, 1, 2, 1, 0, 24, 0, .. Long(Number(at + 24)), .. Long(Number(at + 20)), .. Long(Number(at + 42))];
            foreach (var field in (int[])[20, 24, 42])
                BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(field), uint.MaxValue);
            BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(30), (ushort)extra.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(32), 0);
            directory.Write(entry);
            directory.Write(extra);
        }

        var count = Entries().Count();
        var end64 = Directory + directory.Length;
        return
        [
            .. Bytes.AsSpan(0, Directory), .. directory.ToArray(),
            .. "PK\u0006\u0006"u8, .. Long(44), 45, 0, 45, 0, .. new byte[8], .. Long(count), .. Long(count), .. Long(directory.Length), .. Long(Directory),
            .. "PK\u0006\u0007"u8, .. new byte[4], .. Long(end64), 1, 0, 0, 0,
            .. "PK\u0005\u0006"u8, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0,
        ];

        static byte[] Long(long value) => BitConverter.GetBytes(value);
    }

    private IEnumerable<int> Entries()
    {
        for (var at = Directory; at < End;)
        {
            yield return at;
            at += EntryLength + Half(at + 28) + Half(at + 30) + Half(at + 32);
        }
    }

    private uint Number(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Bytes.AsSpan(at));

    private ushort Half(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Bytes.AsSpan(at));

    private ZipBytes Set(int at, uint value, int size)
    {
        byte[] changed = [.. Bytes];
        BitConverter.GetBytes(value).AsSpan(0, size).CopyTo(changed.AsSpan(at));
        Bytes = changed;
        return this;
    }
}
