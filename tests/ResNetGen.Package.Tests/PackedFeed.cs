using System.Reflection;

namespace ResNetGen.Package.Tests;

/// <summary>
/// The package as <c>make pack</c> makes it, in a feed of a temporary folder for the projects that try it. All else comes from
/// the packages that this machine has restored; in the place of libtorch for other platforms there are empty packages.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private static readonly string[] OtherPlatforms = ["libtorch-cpu-win-x64", "libtorch-cpu-osx-arm64"];

    private static readonly string[] Replaced = ["ResNetGen", .. OtherPlatforms];

    private readonly string root = Directory.CreateTempSubdirectory("resnetgen-packed-").FullName;

    /// <summary>All that <c>make pack</c> put out.</summary>
    public string Output => Path.Combine(root, "output");

    /// <summary>Where the projects' packages are unpacked that are not taken from this machine's.</summary>
    private string Packages => Path.Combine(root, "packages");

    private string Feed => Path.Combine(root, "feed");

    /// <summary>What this machine has restored, but for the packages of the feed: <c>dotnet add package</c> takes the newest of all sources, mapped or not.</summary>
    private string Restored => Path.Combine(root, "restored");

    public async Task InitializeAsync()
    {
        await Run(RepositoryRoot.Combine("eng", "pack.sh"), Output);
        Directory.CreateDirectory(Feed);
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

        foreach (var id in OtherPlatforms)
        {
            EmptyPackage.Write(Feed, id, LibTorchVersion);
        }

        if (File.Exists(TorchSharpLibraryCopy))
            TakeLibraryThatLoadsHere();
    }

    /// <summary>Where this system is too old for TorchSharp's library, the projects get the package with the copy in it that the repository's build has made.</summary>
    private void TakeLibraryThatLoadsHere()
    {
        var original = Path.Combine(PackagesFolder, "torchsharp");
        var mended = Path.Combine(Packages, "torchsharp");
        foreach (var file in Directory.GetFiles(original, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(mended, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.GetFileName(file) == Path.GetFileName(TorchSharpLibraryCopy) ? TorchSharpLibraryCopy : file, copy);
        }
    }

    /// <summary>A new folder, outside the repository, whose projects restore from this feed and into a folder of their own.</summary>
    public string NewFolder(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "NuGet.config"), $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{Packages}" />
              </config>
              <packageSources>
                <clear />
                <add key="packed" value="{Feed}" />
                <add key="restored" value="{Restored}" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="packed">
                  <package pattern="ResNetGen" />
                  <package pattern="ResNetGen.*" />
                  <package pattern="libtorch-cpu-win-x64" />
                  <package pattern="libtorch-cpu-osx-arm64" />
                </packageSource>
                <packageSource key="restored">
                  <package pattern="*" />
                </packageSource>
              </packageSourceMapping>
              <fallbackPackageFolders>
                <clear />
                <add key="restored" value="{Restored}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        return folder;
    }

    /// <summary>Installs a tool from this feed, once, as a user would.</summary>
    /// <returns>The path of its command.</returns>
    internal async Task<string> Install(string id, string command)
    {
        var tools = Path.Combine(root, "tools");
        var path = Path.Combine(tools, OperatingSystem.IsWindows() ? $"{command}.exe" : command);
        if (!File.Exists(path))
        {
            var folder = NewFolder($"{id}-installation");
            await Run("dotnet", "tool", "install", id, "--tool-path", tools, "--configfile", Path.Combine(folder, "NuGet.config"));
        }

        return path;
    }

    public Task DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>TorchSharp's native library for Linux, as its package holds it.</summary>
    internal static string TorchSharpLibrary => Path.Combine(PackagesFolder, "torchsharp", TorchSharpVersion, "runtimes", "linux-x64", "native", "libLibTorchSharp.so");

    internal static string TorchSharpVersion => OfTheBuild(nameof(TorchSharpVersion));

    internal static string LibTorchVersion => OfTheBuild(nameof(LibTorchVersion));

    internal static string PackagesFolder => OfTheBuild(nameof(PackagesFolder));

    private static string TorchSharpLibraryCopy => OfTheBuild(nameof(TorchSharpLibraryCopy));

    private static string OfTheBuild(string key) => typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;

    private static async Task Run(string program, params string[] arguments)
    {
        var result = await Command.Run(RepositoryRoot.Path, program, arguments);
        Assert.True(result.ExitCode == 0, result.Output);
    }
}
