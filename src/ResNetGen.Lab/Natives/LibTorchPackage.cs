using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ResNetGen.Lab.Natives;

/// <summary>libtorch as NuGet has it: the version that TorchSharp is made for, for this system.</summary>
/// <param name="Hash">What NuGet calls its content hash: SHA-512 over the package without its signature, in base 64.</param>
internal sealed record LibTorchPackage(string Id, string Version, string Runtime, string Hash)
{
    /// <summary>The libraries that TorchSharp's own needs, in the order in which they need each other.</summary>
    public static readonly IReadOnlyList<string> Libraries = ["c10", "torch_cpu", "torch"];

    /// <exception cref="LabException">There is no libtorch for this system.</exception>
    public static LibTorchPackage ForThisSystem()
    {
        var runtime = (RuntimeInformation.OSArchitecture, OperatingSystem.IsLinux(), OperatingSystem.IsMacOS(), OperatingSystem.IsWindows()) switch
        {
            (Architecture.X64, true, _, _) => "linux-x64",
            (Architecture.Arm64, _, true, _) => "osx-arm64",
            (Architecture.X64, _, _, true) => "win-x64",
            _ => throw new LabException($"There is no libtorch for {RuntimeInformation.RuntimeIdentifier}. The lab runs on Linux x64 and on macOS on Apple silicon."),
        };
        // TorchSharp would tell the version too, but only when it has loaded the library.
        return new($"libtorch-cpu-{runtime}", OfTheBuild("LibTorchVersion"), runtime, OfTheBuild($"LibTorchHash.{runtime}"));
    }

    /// <summary>What the file of a library is called on this system.</summary>
    public static string FileName(string library) =>
        OperatingSystem.IsWindows() ? $"{library}.dll" : $"lib{library}{(OperatingSystem.IsMacOS() ? ".dylib" : ".so")}";

    /// <summary>The folder of the libraries below a folder of packages; null: the package is not there, not all of it, or another one.</summary>
    public string? FolderIn(string packages)
    {
        var folder = Path.Combine(Root(packages), "runtimes", Runtime, "native");
        return HashIn(packages) == Hash && Libraries.All(library => File.Exists(Path.Combine(folder, FileName(library)))) ? folder : null;
    }

    /// <summary>Why a package that is there is not taken, and what to do, in sentences; null: it is taken, or there is none.</summary>
    public string? ProblemIn(string packages)
    {
        if (HashIn(packages) is not { } found || FolderIn(packages) is not null)
            return null;
        return found == Hash
            ? $"Files of the package in '{Root(packages)}' are missing. Delete that folder, and run the command again: it fetches the package anew."
            : $"The package in '{Root(packages)}' is not the one that was published: its hash is {found}, and {Hash} was expected. Delete that folder, and run the command again. If that does not help, a source of 'dotnet nuget list source' has another package of this name.";
    }

    private string Root(string packages) => Path.Combine(packages, Id, Version);

    /// <summary>The hash that NuGet has noted when everything was unpacked; null: it has not unpacked all.</summary>
    private string? HashIn(string packages)
    {
        try
        {
            using var note = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(packages), ".nupkg.metadata")));
            return note.RootElement.GetProperty("contentHash").GetString();
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string OfTheBuild(string key) =>
        typeof(LibTorchPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
