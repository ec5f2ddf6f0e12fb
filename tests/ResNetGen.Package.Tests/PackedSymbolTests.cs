using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace ResNetGen.Package.Tests;

/// <summary>A debugger finds the sources by the symbols alone, wherever the package was made.</summary>
[Collection(PackedCollection.Name)]
public sealed class PackedSymbolTests(PackedFeed feed)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void The_librarys_symbols_lead_to_the_repository(string framework)
    {
        using var symbols = PackedFiles.Open(feed, "snupkg");
        using var reader = MetadataReaderProvider.FromPortablePdbImage([.. symbols.Bytes($"lib/{framework}/ResNetGen.pdb")]);

        AssertLeadsToTheRepository(reader.GetMetadataReader());
    }

    [Theory]
    [InlineData("ResNetGen.Generator")]
    [InlineData("ResNetGen.Compiler")]
    public void The_generators_symbols_are_inside_it_and_lead_to_the_repository(string name)
    {
        using var package = PackedFiles.Open(feed, "nupkg");
        using var assembly = new PEReader([.. package.Bytes($"analyzers/dotnet/cs/{name}.dll")]);
        var embedded = Assert.Single(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var reader = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);

        AssertLeadsToTheRepository(reader.GetMetadataReader());
    }

    private static void AssertLeadsToTheRepository(MetadataReader symbols)
    {
        Assert.NotEmpty(symbols.Documents);
        Assert.All(symbols.Documents, handle => Assert.StartsWith("/_/", symbols.GetString(symbols.GetDocument(handle).Name)));
        if (Directory.Exists(RepositoryRoot.Combine(".git")) || File.Exists(RepositoryRoot.Combine(".git")))
        {
            var link = symbols.CustomDebugInformation.Select(symbols.GetCustomDebugInformation)
                .Single(information => symbols.GetGuid(information.Kind) == SourceLink);
            Assert.StartsWith(
                """{"documents":{"/_/*":"https://raw.githubusercontent.com/resnetgen/resnetgen/""",
                Encoding.UTF8.GetString(symbols.GetBlobBytes(link.Value)));
        }
    }
}
