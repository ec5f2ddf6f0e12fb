using System.Buffers.Binary;
using System.Text;

namespace ResNetGen.SymbolVersions;

/// <summary>
/// The versions of symbols in a shared library's file: ELF, 64 bits, little-endian (System V ABI; the sections of versions
/// are described in the Linux Standard Base, "Symbol Versioning").
/// </summary>
public sealed class ElfImage
{
    private const uint DynamicSymbols = 11, Versions = 0x6fffffff, Needs = 0x6ffffffe;
    private const int SectionSize = 64, SymbolSize = 24;
    private const ushort Weak = 2;

    private readonly List<Section> sections = [];

    /// <exception cref="InvalidDataException">The bytes are not such a file.</exception>
    public ElfImage(byte[] bytes)
    {
        Bytes = bytes;
        if (bytes.Length < 64 || !bytes.AsSpan(0, 6).SequenceEqual((ReadOnlySpan<byte>)[0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1]))
            throw new InvalidDataException("it is not a shared library for 64-bit Linux (no ELF header).");

        var table = (long)BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(0x28));
        for (var i = 0; i < UInt16(0x3c); i++)
        {
            var at = table + (i * SectionSize);
            sections.Add(new(UInt32(at + 4), Offset(at + 0x18), Offset(at + 0x20), (int)UInt32(at + 0x28)));
        }
    }

    public byte[] Bytes { get; }

    public IEnumerable<VersionNeed> VersionNeeds
    {
        get
        {
            foreach (var section in sections.Where(section => section.Type == Needs))
            {
                for (long library = section.Offset; ; library += UInt32(library + 12))
                {
                    var need = library + UInt32(library + 8);
                    for (var i = 0; i < UInt16(library + 2); i++)
                    {
                        yield return new(
                            Name(section.Link, UInt32(library + 4)), Name(section.Link, UInt32(need + 8)),
                            (UInt16(need + 4) & Weak) != 0, UInt16(need + 6), (int)need);
                        need += UInt32(need + 12);
                    }

                    if (UInt32(library + 12) == 0)
                        break;
                }
            }
        }
    }

    /// <summary>The names of the symbols that are wanted in a version.</summary>
    public IEnumerable<string> SymbolsOf(VersionNeed need)
    {
        const int Hidden = 0x8000;
        foreach (var versions in sections.Where(section => section.Type == Versions))
        {
            var symbols = SectionAt(versions.Link);
            for (var i = 0; i < versions.Size / 2; i++)
            {
                if ((UInt16(versions.Offset + (2L * i)) & ~Hidden) == need.Index && symbols.Type == DynamicSymbols)
                    yield return Name(symbols.Link, UInt32(symbols.Offset + ((long)SymbolSize * i)));
            }
        }
    }

    public void MarkWeak(VersionNeed need) =>
        BinaryPrimitives.WriteUInt16LittleEndian(At(need.Offset + 4, 2), (ushort)(UInt16(need.Offset + 4) | Weak));

    private string Name(int stringTable, uint offset)
    {
        var start = SectionAt(stringTable).Offset + offset;
        var length = start < Bytes.Length ? Bytes.AsSpan((int)start).IndexOf((byte)0) : -1;
        return length < 0 ? throw Damaged() : Encoding.UTF8.GetString(At(start, length));
    }

    private Section SectionAt(int index) => index >= 0 && index < sections.Count ? sections[index] : throw Damaged();

    private long Offset(long at) => BinaryPrimitives.ReadUInt64LittleEndian(At(at, 8)) is var value && value <= int.MaxValue ? (long)value : throw Damaged();

    private uint UInt32(long at) => BinaryPrimitives.ReadUInt32LittleEndian(At(at, 4));

    private ushort UInt16(long at) => BinaryPrimitives.ReadUInt16LittleEndian(At(at, 2));

    private Span<byte> At(long at, int length) => at >= 0 && at <= Bytes.Length - length ? Bytes.AsSpan((int)at, length) : throw Damaged();

    private static InvalidDataException Damaged() => new("its tables point outside of the file: it is damaged. Delete its package from the folder of NuGet packages and restore again.");

    private sealed record Section(uint Type, long Offset, long Size, int Link);
}
