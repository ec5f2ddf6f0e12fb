using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using ResNetGen.Benchmarks.Peers.Workers;

namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    /// <summary>Of the last minute.</summary>
    public static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    public static string Describe()
    {
        var processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1] ?? "unknown processor";
        var vectors = Avx512F.IsSupported ? "with AVX-512" : "without AVX-512";
        return string.Create(CultureInfo.InvariantCulture, $"{processor} {vectors}, {Environment.ProcessorCount} cores, {Peer.Threads} threads on each side. {RuntimeInformation.FrameworkDescription}.");
    }
}
