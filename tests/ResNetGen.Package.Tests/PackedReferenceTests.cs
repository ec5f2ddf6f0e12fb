using ResNetGen.Testing.Floor;

namespace ResNetGen.Package.Tests;

/// <summary>The library that users get names the oldest TorchSharp supported, whichever it was compiled against.</summary>
[Collection(PackedCollection.Name)]
public sealed class PackedReferenceTests(PackedFeed feed) : IDisposable
{
    private readonly PackedFiles package = PackedFiles.Open(feed, "nupkg");

    [Theory]
    [InlineData("lib/net8.0/ResNetGen.dll")]
    [InlineData("lib/net10.0/ResNetGen.dll")]
    public void The_packed_library_needs_nothing_that_the_oldest_supported_TorchSharp_lacks(string path)
    {
        using var library = package.Assembly(path);
        TorchSharpFloor.Check(path, library.MainModule);
    }

    public void Dispose() => package.Dispose();
}
