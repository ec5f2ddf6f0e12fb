using System.Buffers.Binary;
using System.Text;

namespace ResNetGen.Package.Tests.Natives;

/// <summary>A shared library's file with nothing in it but symbols and the versions of another library's that they need.</summary>
internal static class MadeUpLibrary
{
    private const int Header = 64, SectionHeader = 64, Symbol = 24, Need = 16;
    private const uint Text = 3, DynamicSymbols = 11, Versions = 0x6fffffff, Needs = 0x6ffffffe;

    /// <summary>Symbols are numbered from 1, versions from 2, as a linker does it.</summary>
    /// <param name="library">The other library.</param>
    /// <param name="versions">That are needed of it.</param>
    /// <param name="symbols">Each with its version.</param>
    public static byte[] Write(string library, string[] versions, params (string Name, string Version)[] symbols)
    {
        var names = new StringBuilder("\0");
        var symbolTable = new byte[Symbol * (symbols.Length + 1)];
        var symbolVersions = new byte[2 * (symbols.Length + 1)];
        for (var i = 0; i < symbols.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(symbolTable.AsSpan(Symbol * (i + 1)), Add(names, symbols[i].Name));
            BinaryPrimitives.WriteUInt16LittleEndian(symbolVersions.AsSpan(2 * (i + 1)), (ushort)(Array.IndexOf(versions, symbols[i].Version) + 2));
        }

        var needs = new byte[Need * (versions.Length + 1)];
        BinaryPrimitives.WriteUInt16LittleEndian(needs, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(needs.AsSpan(2), (ushort)versions.Length);
        BinaryPrimitives.WriteInt32LittleEndian(needs.AsSpan(4), Add(names, library));
        BinaryPrimitives.WriteInt32LittleEndian(needs.AsSpan(8), Need);
        for (var i = 0; i < versions.Length; i++)
        {
            var need = needs.AsSpan(Need * (i + 1));
            BinaryPrimitives.WriteUInt16LittleEndian(need[6..], (ushort)(i + 2));
            BinaryPrimitives.WriteInt32LittleEndian(need[8..], Add(names, versions[i]));
            BinaryPrimitives.WriteInt32LittleEndian(need[12..], i == versions.Length - 1 ? 0 : Need);
        }

        return Join(
            (0, 0, []),
            (Text, 0, Encoding.ASCII.GetBytes(names.ToString())),
            (DynamicSymbols, 1, symbolTable),
            (Versions, 2, symbolVersions),
            (Needs, 1, needs));
    }

    private static int Add(StringBuilder names, string name)
    {
        var at = names.Length;
        names.Append(name).Append('\0');
        return at;
    }

    private static byte[] Join(params (uint Type, int Link, byte[] Content)[] sections)
    {
        var file = new byte[Header + (SectionHeader * sections.Length) + sections.Sum(section => section.Content.Length)];
        ((ReadOnlySpan<byte>)[0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1]).CopyTo(file);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(0x28), Header);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(0x3a), SectionHeader);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(0x3c), (ushort)sections.Length);
        var at = Header + (SectionHeader * sections.Length);
        for (var i = 0; i < sections.Length; i++)
        {
            var header = file.AsSpan(Header + (SectionHeader * i));
            BinaryPrimitives.WriteUInt32LittleEndian(header[4..], sections[i].Type);
            BinaryPrimitives.WriteInt64LittleEndian(header[0x18..], at);
            BinaryPrimitives.WriteInt64LittleEndian(header[0x20..], sections[i].Content.Length);
            BinaryPrimitives.WriteInt32LittleEndian(header[0x28..], sections[i].Link);
            sections[i].Content.CopyTo(file, at);
            at += sections[i].Content.Length;
        }

        return file;
    }
}
