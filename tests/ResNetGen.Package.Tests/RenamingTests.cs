using Mono.Cecil;
using ResNetGen.AssemblyEditor;

namespace ResNetGen.Package.Tests;

public sealed class RenamingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("resnetgen-").FullName;

    private static string Cecil => typeof(AssemblyDefinition).Assembly.Location;

    private static string Renamer => typeof(Renaming).Assembly.Location;

    [Fact]
    public void An_assembly_gets_the_new_name_and_its_users_refer_to_it()
    {
        new Renaming("Mono.Cecil", "Our.Cecil").Write([Cecil, Renamer], folder);

        using var renamed = Read("Our.Cecil.dll");
        using var user = Read("AssemblyEditor.dll");
        Assert.Equal("Our.Cecil", renamed.Name.Name);
        Assert.Empty(renamed.Name.PublicKeyToken);
        Assert.Contains(user.MainModule.AssemblyReferences, reference => reference.FullName == $"Our.Cecil, Version={renamed.Name.Version}, Culture=neutral, PublicKeyToken=null");
        Assert.DoesNotContain(user.MainModule.AssemblyReferences, reference => reference.Name == "Mono.Cecil");
    }

    [Fact]
    public void The_same_assemblies_give_the_same_bytes()
    {
        var other = Path.Combine(folder, "other");

        new Renaming("Mono.Cecil", "Our.Cecil").Write([Cecil, Renamer], folder);
        new Renaming("Mono.Cecil", "Our.Cecil").Write([Cecil, Renamer], other);

        foreach (var name in (string[])["Our.Cecil.dll", "AssemblyEditor.dll"])
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder, name)), File.ReadAllBytes(Path.Combine(other, name)));
        }
    }

    [Fact]
    public void A_set_that_does_not_use_the_assembly_is_refused()
    {
        var wrong = Assert.Throws<EditingException>(() => new Renaming("Mono.Cecil", "Our.Cecil").Write([Cecil], folder));

        Assert.StartsWith("Expected one assembly named Mono.Cecil and at least one that refers to it; found 1 and 0", wrong.Message);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private AssemblyDefinition Read(string name) => AssemblyDefinition.ReadAssembly(Path.Combine(folder, name), new() { InMemory = true });
}
