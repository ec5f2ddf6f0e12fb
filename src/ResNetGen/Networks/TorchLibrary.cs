using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// TorchSharp's native library, where the system is too old for it. TorchSharp would copy hundreds of megabytes beside the program and then
/// tell of its attempts; generated networks ask here first, and the answer names the reason.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class TorchLibrary
{
    private const string Page = "https://github.com/resnetgen/resnetgen/blob/main/docs/older-linux.md";

    private static readonly Lazy<string?> obstacle = new(FindObstacle);

    /// <summary>Gives the name back when TorchSharp's library loads, or fails for a reason that TorchSharp itself can tell.</summary>
    /// <param name="network">The name of the network that is being made.</param>
    /// <exception cref="PlatformNotSupportedException">The system's C or C++ library is older than the one that TorchSharp's library was built with.</exception>
    public static string Require(string network) => obstacle.Value is null ? network : throw new PlatformNotSupportedException(obstacle.Value);

    private static string? FindObstacle()
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var torchSharp = typeof(nn.Module).Assembly;
        try
        {
            // In the order in which TorchSharp loads them: the second needs the first.
            NativeLibrary.TryLoad("torch_cpu", torchSharp, null, out _);
            NativeLibrary.Load("LibTorchSharp", torchSharp, null);
            return null;
        }
        catch (DllNotFoundException failure)
        {
            return Describe(failure.Message, torchSharp.GetName().Version!, RuntimeInformation.OSDescription);
        }
    }

    /// <summary>The one sentence of the loader's that matters, in words; null where it says something else.</summary>
    internal static string? Describe(string loaderMessages, Version torchSharp, string system)
    {
        var missing = MissingVersion().Match(loaderMessages);
        if (!missing.Success)
            return null;
        var version = missing.Groups["version"].Value;
        var library = version.StartsWith("GLIBC_", StringComparison.Ordinal) ? "C library (glibc)" : "C++ library (libstdc++)";
        return $"TorchSharp {torchSharp.ToString(3)} does not load on this system ({system}): its native library needs version {version} of the {library}, " +
            $"and the system's is older. Debian 13 and Ubuntu 24.04 are new enough for TorchSharp 0.107.0. What can be done on an older system: {Page}";
    }

    [GeneratedRegex("version [`'](?<version>(GLIBCXX|CXXABI|GLIBC)_[0-9.]+)' not found")]
    private static partial Regex MissingVersion();
}
