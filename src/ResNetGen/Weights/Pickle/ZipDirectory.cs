using System.Buffers.Binary;
using System.Text;
using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Pickle;

/// <summary>Where the entries of a zip archive lie. The framework's reader hides the offsets that reading without copies needs.</summary>
internal sealed class ZipDirectory
{
    private const uint EntrySignature = 0x02014b50, LocalSignature = 0x04034b50;

    private const int EntryLength = 46, LocalLength = 30, Encrypted = 1;

    /// <summary>More than any state dict has.</summary>
    private const int MaxEntries = 100_000;

    private readonly FileBytes file;

    private readonly Dictionary<string, (long Local, long Length, ushort Flags, ushort Method)> entries = new(StringComparer.Ordinal);

    private ZipDirectory(FileBytes file) => this.file = file;

    public IEnumerable<string> Names => entries.Keys;

    public static ZipDirectory Read(FileBytes file)
    {
        var (start, length, count) = ZipEnd.Find(file);
        if (count is < 0 or > MaxEntries)
            throw file.Fault($"its zip directory claims {count} entries; at most {MaxEntries} are read.");
        var rest = file.Read(start, length).AsSpan();
        var directory = new ZipDirectory(file);
        for (var i = 0L; i < count; i++)
            rest = rest[directory.Add(rest)..];
        return rest.IsEmpty ? directory : throw ZipEnd.Damaged(file);
    }

    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>Where the data of an entry lie: behind a second header, of a length of its own.</summary>
    public (long Offset, long Length) Find(string name)
    {
        var (local, length, flags, method) = entries[name];
        if ((flags & Encrypted) != 0)
            throw file.Fault($"its entry '{Printable.Of(name)}' is encrypted.");
        if (method != 0)
            throw file.Fault($"its entry '{Printable.Of(name)}' is compressed; PyTorch stores tensors as they are.");
        var header = file.Read(local, LocalLength).AsSpan();
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != LocalSignature)
            throw ZipEnd.Damaged(file);
        var offset = local + LocalLength + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (length < 0 || length > file.Length - offset)
            throw file.Fault($"its entry '{Printable.Of(name)}' reaches past its end. It may be an incomplete download.");
        return (offset, length);
    }

    /// <summary>Adds the entry at the start of <paramref name="rest"/> and returns how long it is there.</summary>
    private int Add(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < EntryLength || BinaryPrimitives.ReadUInt32LittleEndian(rest) != EntrySignature)
            throw ZipEnd.Damaged(file);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(rest[28..]);
        var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(rest[30..]);
        var total = EntryLength + nameLength + extraLength + BinaryPrimitives.ReadUInt16LittleEndian(rest[32..]);
        if (rest.Length < total)
            throw ZipEnd.Damaged(file);

        var name = Encoding.UTF8.GetString(rest.Slice(EntryLength, nameLength));
        var (flags, method) = (BinaryPrimitives.ReadUInt16LittleEndian(rest[8..]), BinaryPrimitives.ReadUInt16LittleEndian(rest[10..]));
        var (length, compressed, local) = Zip64.Widen(
            file,
            rest.Slice(EntryLength + nameLength, extraLength),
            BinaryPrimitives.ReadUInt32LittleEndian(rest[24..]),
            BinaryPrimitives.ReadUInt32LittleEndian(rest[20..]),
            BinaryPrimitives.ReadUInt32LittleEndian(rest[42..]));
        if (method == 0 && length != compressed)
            throw ZipEnd.Damaged(file);
        if (!entries.TryAdd(name, (local, length, flags, method)))
            throw file.Fault($"its zip directory names '{Printable.Of(name)}' twice.");
        return total;
    }
}
