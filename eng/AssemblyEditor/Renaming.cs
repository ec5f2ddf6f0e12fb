using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ResNetGen.AssemblyEditor;

/// <summary>
/// Gives one assembly of a set another name and makes the others refer to it by that name. Two analyzers that bring
/// assemblies of one name in different versions do not both load; one that has a name of its own clashes with nobody.
/// </summary>
public sealed class Renaming(string oldName, string newName)
{
    /// <summary>Writes the assemblies to a folder, in files named after them. The same input gives the same bytes.</summary>
    public void Write(IReadOnlyList<string> assemblies, string folder)
    {
        Directory.CreateDirectory(folder);
        var renamed = 0;
        var referring = 0;
        foreach (var path in assemblies)
        {
            using var assembly = AssemblyDefinition.ReadAssembly(path, Reading(path));
            renamed += Rename(assembly) ? 1 : 0;
            referring += Redirect(assembly.MainModule) ? 1 : 0;
            assembly.Write(Path.Combine(folder, assembly.MainModule.Name), Writing(assembly.MainModule));
        }

        if (renamed != 1 || referring == 0)
        {
            throw new EditingException(
                $"Expected one assembly named {oldName} and at least one that refers to it; found {renamed} and {referring} among {string.Join(", ", assemblies)}.");
        }
    }

    private bool Rename(AssemblyDefinition assembly)
    {
        if (assembly.Name.Name != oldName)
        {
            return false;
        }

        assembly.Name.Name = newName;
        assembly.MainModule.Name = $"{newName}.dll";
        // A changed assembly does not match its signature, and its publisher's key is not ours to claim.
        assembly.Name.PublicKey = [];
        assembly.Name.Attributes &= ~AssemblyAttributes.PublicKey;
        assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
        return true;
    }

    private bool Redirect(ModuleDefinition module)
    {
        var found = false;
        foreach (var reference in module.AssemblyReferences.Where(reference => reference.Name == oldName))
        {
            reference.Name = newName;
            reference.PublicKeyToken = [];
            found = true;
        }

        return found;
    }

    private static ReaderParameters Reading(string path)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(path));
        return new()
        {
            AssemblyResolver = resolver,
            ReadSymbols = true,
            SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
        };
    }

    /// <summary>Line numbers, where the assembly carries them, stay with it.</summary>
    private static WriterParameters Writing(ModuleDefinition module) => new()
    {
        DeterministicMvid = true,
        WriteSymbols = module.HasSymbols,
        SymbolWriterProvider = module.HasSymbols ? new EmbeddedPortablePdbWriterProvider() : null,
    };
}
