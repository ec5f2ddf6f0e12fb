using ResNetGen.Lab.Natives;
using ResNetGen.Lab.Tests.Natives.Support;

namespace ResNetGen.Lab.Tests.Natives;

/// <summary>What the first command that computes does where no libtorch is: it fetches a package by NuGet, here a tiny one from this machine.</summary>
public sealed class FirstFetchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private readonly PackageServer server = new(TinyPackage.Expected);

    private readonly List<string> said = [];

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void The_package_is_fetched_once_and_found_after_that()
    {
        var libraries = Find(server.Index);

        Assert.Equal("tensors", File.ReadAllText(Path.Combine(libraries, LibTorchPackage.FileName("c10"))));
        Assert.Equal(libraries, Find(server.Index));
        Assert.Equal(1, server.Downloads);
        Assert.StartsWith("libtorch 2.10.0 is not here yet. Fetching the NuGet package resnetgen-tiny-libtorch, once;", Assert.Single(said));
    }

    [Fact]
    public void A_folder_with_the_package_is_a_source_too()
    {
        Directory.CreateDirectory(folder.In("feed"));
        File.WriteAllBytes(folder.In($"feed/{TinyPackage.Expected.Id}.{TinyPackage.Expected.Version}.nupkg"), TinyPackage.Bytes);

        Assert.True(Directory.Exists(Find(folder.In("feed"))));
    }

    [Fact]
    public void A_download_that_is_cut_off_is_told_and_begun_again_by_the_same_command()
    {
        server.CutsOff = true;
        var refusal = Refusal(server.Index);
        server.CutsOff = false;

        Assert.StartsWith("libtorch 2.10.0 is not here and could not be fetched: ", refusal);
        Assert.Contains("un the command again", refusal);
        Assert.True(Directory.Exists(Find(server.Index)));
    }

    [Fact]
    public void A_download_that_is_damaged_is_told_and_not_kept()
    {
        server.Content = TinyPackage.Bytes[..(TinyPackage.Bytes.Length / 2)];
        var refusal = Refusal(server.Index);
        server.Content = TinyPackage.Bytes;

        Assert.Contains("could not be fetched: ", refusal);
        Assert.Contains("un the command again", refusal);
        Assert.True(Directory.Exists(Find(server.Index)));
    }

    [Fact]
    public void A_package_with_another_hash_is_not_loaded_and_not_deleted()
    {
        server.Content = TinyPackage.Other;

        var refusal = Refusal(server.Index);
        var package = folder.In($"packages/{TinyPackage.Expected.Id}/{TinyPackage.Expected.Version}");

        Assert.StartsWith($"libtorch 2.10.0 cannot be used. The package in '{package}' is not the one that was published: its hash is ", refusal);
        Assert.Contains($"{TinyPackage.Expected.Hash} was expected. Delete that folder, and run the command again.", refusal);
        Assert.True(Directory.Exists(package));
        // Not asked for again, for it is there.
        Assert.Equal((refusal, 1), (Refusal(server.Index), server.Downloads));
    }

    [Fact]
    public void A_package_that_lacks_a_library_is_told_and_not_replaced()
    {
        File.Delete(Path.Combine(Find(server.Index), LibTorchPackage.FileName("torch")));

        Assert.Contains("are missing. Delete that folder, and run the command again", Refusal(server.Index));
    }

    [Fact]
    public void A_package_that_was_not_unpacked_to_its_end_is_fetched_anew()
    {
        var libraries = Find(server.Index);
        var package = folder.In($"packages/{TinyPackage.Expected.Id}/{TinyPackage.Expected.Version}");
        foreach (var last in (string[])[".nupkg.metadata", $"{TinyPackage.Expected.Id}.{TinyPackage.Expected.Version}.nupkg.sha512"])
            File.Delete(Path.Combine(package, last));
        File.WriteAllText(Path.Combine(libraries, LibTorchPackage.FileName("c10")), "half of the ten");

        Assert.Equal("tensors", File.ReadAllText(Path.Combine(Find(server.Index), LibTorchPackage.FileName("c10"))));
    }

    [Fact]
    public void Without_a_network_the_message_says_so_and_what_to_do()
    {
        server.Dispose();

        var refusal = Refusal(server.Index);

        Assert.Contains("could not be fetched: error NU1301: Unable to load the service index for source", refusal);
        Assert.EndsWith("The source cannot be reached. Run the command again when the network is there, or see 'dotnet nuget list source'.", refusal);
    }

    [Fact]
    public void A_source_without_the_package_is_told_and_which_has_it()
    {
        Directory.CreateDirectory(folder.In("feed"));

        Assert.EndsWith("Add one that has it, such as https://api.nuget.org/v3/index.json.", Refusal(folder.In("feed")));
    }

    /// <summary>Also for the administrator, whom no right keeps from writing elsewhere.</summary>
    [LinuxFact]
    public void A_folder_of_packages_that_cannot_be_written_is_told()
    {
        var refusal = Refusal(server.Index, packages: "/sys/resnetgen-packages");

        Assert.Contains("could not be fetched: ", refusal);
        Assert.EndsWith("The folder of NuGet's packages must be one that you may write to. NUGET_PACKAGES names another one.", refusal);
    }

    [Fact]
    public void Without_dotnet_the_message_says_what_to_install()
    {
        var packages = new NuGetPackages(new Dictionary<string, string> { ["NUGET_PACKAGES"] = folder.In("packages") }, program: folder.In("nothing"));
        var refusal = Assert.Throws<LabException>(() => new LibTorchFolder(TinyPackage.Expected, packages, said.Add).Find()).Message;

        Assert.Contains($" could not be fetched: '{folder.In("nothing")}' cannot be started: ", refusal);
        Assert.EndsWith("The package is fetched by the .NET SDK. Install it from https://dot.net, and run the command again.", refusal);
    }

    /// <summary>Raised with the version, or the lab refuses what it should take.</summary>
    [Fact]
    public void The_expected_hash_is_that_of_the_package_that_this_repository_restored()
    {
        var package = LibTorchPackage.ForThisSystem();

        Assert.Contains(new NuGetPackages().Folders(), folder => package.FolderIn(folder) is not null);
    }

    private string Refusal(string source, string? packages = null) => Assert.Throws<LabException>(() => Find(source, packages)).Message;

    private string Find(string source, string? packages = null)
    {
        File.WriteAllText(folder.In("NuGet.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="tests" value="{source}" allowInsecureConnections="true" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
              </fallbackPackageFolders>
            </configuration>
            """);
        var environment = new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = packages ?? folder.In("packages"),
            ["NUGET_HTTP_CACHE_PATH"] = folder.In("cache"),
            ["RestoreConfigFile"] = folder.In("NuGet.config"),
            // What is refused is not asked for again and again.
            ["NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT"] = "1",
        };
        return new LibTorchFolder(TinyPackage.Expected, new NuGetPackages(environment), said.Add).Find();
    }
}
