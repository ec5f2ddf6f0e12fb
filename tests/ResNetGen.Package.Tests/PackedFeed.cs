using System.Reflection;

namespace ResNetGen.Package.Tests;

/// <summary>
/// The package as <c>make pack</c> makes it, and a feed in a temporary folder for the projects that try it: there are the
/// package, a TorchSharp that is the stand-in, and an empty TorchSharp-cpu.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private static readonly string[] Replaced = ["ResNetGen", "TorchSharp"];

    private readonly string root = Directory.CreateTempSubdirectory("resnetgen-packed-").FullName;

    /// <summary>All that <c>make pack</c> put out.</summary>
    public string Output => Path.Combine(root, "output");

    private string Feed => Path.Combine(root, "feed");

    /// <summary>What this machine has restored, but for the packages that the feed stands in for: <c>dotnet add package</c> takes the newest of all sources, mapped or not.</summary>
    private string Restored => Path.Combine(root, "restored");

    public async Task InitializeAsync()
    {
        await Run(RepositoryRoot.Combine("eng", "pack.sh"), Output);
        await Run("dotnet", "pack", RepositoryRoot.Combine("src", "TorchSharp.Standin"), "--configuration", "Release",
            "--nologo", "--verbosity", "quiet", "--output", Feed, "-property:IsPackable=true");
        foreach (var package in Directory.GetFiles(Output, "*.nupkg"))
        {
            File.Copy(package, Path.Combine(Feed, Path.GetFileName(package)));
        }

        Directory.CreateDirectory(Restored);
        foreach (var package in Directory.GetDirectories(PackagesFolder))
        {
            var id = Path.GetFileName(package);
            if (!Replaced.Any(name => id.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
                Directory.CreateSymbolicLink(Path.Combine(Restored, id), package);
        }

        EmptyPackage.Write(Feed, "TorchSharp-cpu", dependency: "TorchSharp", version: "0.105.0");
    }

    /// <summary>A new folder, outside the repository, whose projects restore from this feed and into a folder of their own.</summary>
    public string NewFolder(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "NuGet.config"), $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(root, "packages")}" />
              </config>
              <packageSources>
                <clear />
                <add key="packed" value="{Feed}" />
                <add key="restored" value="{Restored}" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="packed">
                  <package pattern="ResNetGen" />
                  <package pattern="TorchSharp*" />
                </packageSource>
                <packageSource key="restored">
                  <package pattern="*" />
                </packageSource>
              </packageSourceMapping>
              <fallbackPackageFolders>
                <clear />
              </fallbackPackageFolders>
            </configuration>
            """);
        return folder;
    }

    public Task DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return Task.CompletedTask;
    }

    private static string PackagesFolder { get; } = typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == nameof(PackagesFolder)).Value!;

    private static async Task Run(string program, params string[] arguments)
    {
        var result = await Command.Run(RepositoryRoot.Path, program, arguments);
        Assert.True(result.ExitCode == 0, result.Output);
    }
}
