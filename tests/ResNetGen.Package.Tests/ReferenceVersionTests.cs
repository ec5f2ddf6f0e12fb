using System.Reflection.PortableExecutable;
using Mono.Cecil;
using ResNetGen.AssemblyEditor;

namespace ResNetGen.Package.Tests;

public class ReferenceVersionTests
{
    private static byte[] Editor => File.ReadAllBytes(typeof(ReferenceVersion).Assembly.Location);

    [Fact]
    public void The_reference_has_the_other_version_and_nothing_else_has_changed()
    {
        var edited = new ReferenceVersion("Mono.Cecil", new(0, 9, 1)).Apply("Editor.dll", Editor);

        using var assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(edited));
        var reference = assembly.MainModule.AssemblyReferences.Single(reference => reference.Name == "Mono.Cecil");
        Assert.Equal(new(0, 9, 1, 0), reference.Version);
        Assert.NotEmpty(reference.PublicKeyToken);
        Assert.InRange(Editor.Zip(edited).Count(bytes => bytes.First != bytes.Second), 1, 8);
        Assert.Equal(DebugDirectory(Editor), DebugDirectory(edited));
    }

    [Fact]
    public void An_assembly_without_the_reference_is_refused() =>
        Assert.Equal("Editor.dll: expected one reference to YamlDotNet; found 0.", Refusal("YamlDotNet", new(1, 0)));

    [Fact]
    public void A_newer_version_than_the_one_compiled_against_is_refused() =>
        Assert.StartsWith("Editor.dll: the reference to Mono.Cecil is to 0.11", Refusal("Mono.Cecil", new(99, 0)));

    private static string Refusal(string name, Version version) =>
        Assert.Throws<EditingException>(() => new ReferenceVersion(name, version).Apply("Editor.dll", Editor)).Message;

    /// <summary>By which a debugger finds the symbols.</summary>
    private static byte[] DebugDirectory(byte[] assembly)
    {
        using var image = new PEReader([.. assembly]);
        return [.. image.ReadDebugDirectory().SelectMany(entry => BitConverter.GetBytes(entry.Stamp).Concat(BitConverter.GetBytes(entry.DataSize)))];
    }
}
