using System.Runtime.InteropServices;
using System.Runtime.Loader;
using ResNetGen.Tool;

namespace ResNetGen.Lab.Natives;

/// <summary>
/// libtorch of a lab that was installed as a tool. With it the package would be larger than a gallery takes; so it is taken from the folder of
/// NuGet's packages, and fetched into that once. A lab that was built from sources has it beside the program.
/// </summary>
internal static class TorchNatives
{
    /// <summary>What TorchSharp asks for first, and then.</summary>
    private const string LibTorch = "torch_cpu", Own = "LibTorchSharp";

    private static readonly Lazy<nint> library = new(Load);

    /// <summary>Loads what computes, so that a failure is told in words before anything begins.</summary>
    /// <exception cref="LabException">It cannot be had, or does not load on this system.</exception>
    public static void Require()
    {
        var torchSharp = typeof(TorchSharp.torch).Assembly;
        try
        {
            // Before TorchSharp asks: a system may have a libtorch of its own, of another version, which it would be given.
            if (!IsBesideProgram() && !library.IsValueCreated)
            {
                _ = library.Value;
                AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => name == LibTorch ? library.Value : 0;
            }

            NativeLibrary.TryLoad(LibTorch, torchSharp, null, out _);
            NativeLibrary.Load(Own, torchSharp, null);
        }
        catch (Exception wrong) when (wrong is DllNotFoundException or BadImageFormatException)
        {
            throw new LabException($"TorchSharp {torchSharp.GetName().Version!.ToString(3)} does not load on this system ({RuntimeInformation.OSDescription}): {wrong.Message}", wrong);
        }
    }

    private static bool IsBesideProgram() => AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") is string folders
        && folders.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, LibTorchPackage.FileName(LibTorch))));

    private static nint Load()
    {
        var package = LibTorchPackage.ForThisSystem();
        var folder = new LibTorchFolder(package, new(), line => Console.Error.WriteLine(Prose.Wrap($"resnetgen-lab: {line}", Window.Width(Console.IsErrorRedirected)))).Find();
        // Those that TorchSharp's library needs are found because they are loaded already.
        return LibTorchPackage.Libraries
            .Select(name => (Name: name, Handle: NativeLibrary.Load(Path.Combine(folder, LibTorchPackage.FileName(name)))))
            .ToList().Find(one => one.Name == LibTorch).Handle;
    }
}
