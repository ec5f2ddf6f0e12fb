using System.IO.Compression;
using Mono.Cecil;

namespace ResNetGen.Package.Tests;

/// <summary>The files of a package, read from its archive.</summary>
internal sealed class PackedFiles : IDisposable
{
    private readonly ZipArchive archive;

    private PackedFiles(ZipArchive archive) => this.archive = archive;

    public static PackedFiles Open(PackedFeed feed, string extension, string id = "ResNetGen") =>
        new(ZipFile.OpenRead(Assert.Single(Directory.GetFiles(feed.Output, $"{id}.0.*.{extension}"))));

    /// <summary>All paths but those that every NuGet archive has.</summary>
    public IEnumerable<string> Paths => archive.Entries.Select(entry => entry.FullName)
        .Where(path => path != "[Content_Types].xml" && !path.StartsWith("_rels/") && !path.StartsWith("package/"))
        .Order(StringComparer.Ordinal);

    public byte[] Bytes(string path)
    {
        using var stream = archive.GetEntry(path)!.Open();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public string Text(string path) => new StreamReader(new MemoryStream(Bytes(path))).ReadToEnd();

    public AssemblyDefinition Assembly(string path) => AssemblyDefinition.ReadAssembly(new MemoryStream(Bytes(path)));

    public void Dispose() => archive.Dispose();
}
