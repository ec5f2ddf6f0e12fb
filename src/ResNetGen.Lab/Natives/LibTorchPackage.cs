using System.Reflection;
using System.Runtime.InteropServices;

namespace ResNetGen.Lab.Natives;

/// <summary>libtorch as NuGet has it: the version that TorchSharp is made for, for this system.</summary>
internal sealed record LibTorchPackage(string Id, string Version, string Runtime)
{
    /// <summary>The libraries that TorchSharp's own needs, in the order in which they need each other.</summary>
    public static readonly IReadOnlyList<string> Libraries = ["c10", "torch_cpu", "torch"];

    /// <summary>TorchSharp would tell it too, but only when it has loaded the library.</summary>
    private static string VersionOfTheBuild => typeof(LibTorchPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "LibTorchVersion").Value!;

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
        return new($"libtorch-cpu-{runtime}", VersionOfTheBuild, runtime);
    }

    /// <summary>What the file of a library is called on this system.</summary>
    public static string FileName(string library) =>
        OperatingSystem.IsWindows() ? $"{library}.dll" : $"lib{library}{(OperatingSystem.IsMacOS() ? ".dylib" : ".so")}";

    /// <summary>The folder of the libraries below a folder of packages; null: the package is not there, or not all of it.</summary>
    public string? FolderIn(string packages)
    {
        var package = Path.Combine(packages, Id, Version);
        var folder = Path.Combine(package, "runtimes", Runtime, "native");
        // NuGet writes this file when everything else is unpacked.
        return File.Exists(Path.Combine(package, ".nupkg.metadata")) && Directory.Exists(folder) ? folder : null;
    }
}
