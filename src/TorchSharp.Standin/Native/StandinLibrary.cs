using System.Reflection;
using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Finds the native half: where <c>RESNETGEN_STANDIN</c> points, beside the assembly, or in a checkout's <c>artifacts/native</c>.</summary>
internal static class StandinLibrary
{
    internal const string Name = "resnetgen_standin";
    internal const string Variable = "RESNETGEN_STANDIN";
    private const string FileName = "libresnetgen_standin.so";

    private static readonly Lazy<nint> Handle = new(Load);

    internal static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == Name ? Handle.Value : 0;

    private static nint Load()
    {
        var file = Candidates().FirstOrDefault(File.Exists) ?? throw new DllNotFoundException(
            $"{FileName}, the native half of the TorchSharp stand-in, is neither beside {BaseDirectory} nor in artifacts/native of a "
            + $"folder above it, and {Variable} names no such file. Run 'make setup' in the ResNetGen "
            + $"repository: it builds it, in artifacts/native. A program outside the repository needs {Variable} to name that file.");
        try
        {
            return NativeLibrary.Load(file);
        }
        catch (DllNotFoundException missing)
        {
            throw new DllNotFoundException(
                $"{file} could not be loaded: {missing.Message} Run 'make setup' in the ResNetGen repository: it installs libtorch and builds it anew.",
                missing);
        }
    }

    private static string BaseDirectory => AppContext.BaseDirectory;

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            yield return named;
            yield break;
        }

        yield return Path.Combine(BaseDirectory, FileName);
        // Where the SDK puts a package's native libraries; only the tests of the package make one.
        yield return Path.Combine(BaseDirectory, "runtimes", "linux-x64", "native", FileName);
        for (var folder = new DirectoryInfo(BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "artifacts", "native", FileName);
    }
}
