using System.Text;
using ResNetGen.SymbolVersions;

namespace ResNetGen.Package.Tests;

/// <summary>A user's program where TorchSharp's library needs something that the system's C++ library lacks.</summary>
[Collection(PackedCollection.Name)]
public sealed class OlderSystemTests(PackedFeed feed)
{
    private const string NoSystemHas = "GLIBCXX_9.9.99";

    [LinuxFact]
    public async Task A_network_says_in_words_what_is_too_old_and_where_help_is()
    {
        var folder = Scenario.Copy(feed, "Older");
        var build = await Dotnet.Run(folder, "build", "--nologo");
        Assert.True(build.ExitCode == 0, build.Output);
        var program = Path.Combine(folder, "bin", "Debug", "net10.0");
        var library = Path.Combine(program, "runtimes", "linux-x64", "native", "libLibTorchSharp.so");
        // A link leads to it: the new file must not be written through that.
        File.Delete(library);
        File.WriteAllBytes(library, NeedingWhatNoSystemHas(File.ReadAllBytes(PackedFeed.TorchSharpLibrary)));

        var run = await Dotnet.Run(program, "exec", Path.Combine(program, "Older.dll"));

        Assert.NotEqual(0, run.ExitCode);
        var said = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith($"Unhandled exception. System.PlatformNotSupportedException: TorchSharp {PackedFeed.TorchSharpVersion} does not load on this system (", said[0]);
        Assert.Contains($"its native library needs version {NoSystemHas} of the C++ library (libstdc++), and the system's is older.", said[0]);
        Assert.Contains("Debian 13 and Ubuntu 24.04 are new enough", said[0]);
        Assert.EndsWith("https://github.com/resnetgen/resnetgen/blob/main/docs/older-linux.md", said[0]);
        Assert.All(said[1..], line => Assert.StartsWith("   at ", line));
        Assert.False(Directory.Exists(Path.Combine(program, "cpu")), "TorchSharp has copied its package beside the program.");
    }

    [Fact]
    public void The_page_that_the_message_names_is_there_and_the_readme_names_it()
    {
        Assert.True(File.Exists(RepositoryRoot.Combine("docs", "older-linux.md")));
        Assert.Contains("docs/older-linux.md", File.ReadAllText(RepositoryRoot.Combine("README.md")));
    }

    private static byte[] NeedingWhatNoSystemHas(byte[] library)
    {
        var need = new ElfImage(library).VersionNeeds.Single(need => need.Version == MarkerVersion.Name);
        var name = library.AsSpan().IndexOf(Encoding.ASCII.GetBytes($"\0{MarkerVersion.Name}\0")) + 1;
        Encoding.ASCII.GetBytes(NoSystemHas).CopyTo(library, name);
        // The loader compares the names' hashes first.
        BitConverter.GetBytes(Hash(NoSystemHas)).CopyTo(library, need.Offset);
        return library;
    }

    /// <summary>System V ABI, "Hash Table".</summary>
    private static uint Hash(string name)
    {
        uint hash = 0;
        foreach (var character in name)
        {
            hash = (hash << 4) + character;
            var high = hash & 0xf0000000;
            hash = (hash ^ (high >> 24)) & ~high;
        }

        return hash;
    }
}
