using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ResNetGen.AssemblyEditor;

/// <summary>
/// Makes an assembly refer to another version of an assembly that it uses. The runtime loads that version or a newer one.
/// Four numbers are written in the place of four others: all else stays, the symbols' file fits as before.
/// </summary>
public sealed class ReferenceVersion(string name, Version version)
{
    /// <summary>The same assembly with the other version in it.</summary>
    /// <param name="file">Where it was read; errors name it.</param>
    /// <param name="assembly">An assembly as it is in its file.</param>
    /// <exception cref="EditingException">It does not refer to the assembly of that name, or it refers to a version that is older than the wanted one.</exception>
    /// <exception cref="BadImageFormatException">It is not an assembly.</exception>
    public byte[] Apply(string file, byte[] assembly)
    {
        var edited = (byte[])assembly.Clone();
        using var image = new PEReader([.. assembly]);
        var metadata = image.GetMetadataReader();
        var found = metadata.AssemblyReferences.Where(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name) == name).ToArray();
        if (found is not [var reference])
            throw new EditingException($"{file}: expected one reference to {name}; found {found.Length}.");

        var current = metadata.GetAssemblyReference(reference).Version;
        if (current < version)
            throw new EditingException($"{file}: the reference to {name} is to {current}, which is older than {version}: what it was compiled against is not known to be in {version}.");

        // A row of the table begins with its version: four numbers of two bytes (ECMA-335, II.22.5).
        var row = image.PEHeaders.MetadataStartOffset
            + metadata.GetTableMetadataOffset(TableIndex.AssemblyRef)
            + ((MetadataTokens.GetRowNumber(reference) - 1) * metadata.GetTableRowSize(TableIndex.AssemblyRef));
        int[] numbers = [version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0)];
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(edited.AsSpan(row + (2 * i)), checked((ushort)numbers[i]));

        return edited;
    }
}
