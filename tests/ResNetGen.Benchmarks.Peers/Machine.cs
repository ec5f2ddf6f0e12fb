using System.Globalization;
using System.Runtime.InteropServices;

namespace ResNetGen.Benchmarks.Peers;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    public static string Describe(int rounds)
    {
        using var python = Peer.Python();
        var processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1] ?? "unknown";
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        return string.Create(CultureInfo.InvariantCulture, $"""
            {processor}, {Environment.ProcessorCount} cores, as many threads on both sides; load before the start {load}.
            {RuntimeInformation.FrameworkDescription}; Python: {python.Ask("about")}. Both sides call one libtorch, and by it one BLAS ({Blas()}) and one oneDNN.
            {rounds} pairs each, taken in turns. Times are medians; a ratio below 1 says that C# took less.

            """);
    }

    /// <summary>libtorch loads it by a name that the distribution's alternatives point elsewhere.</summary>
    private static string Blas()
    {
        var link = new FileInfo("/etc/alternatives/libblas.so.3-x86_64-linux-gnu");
        return link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? "not by alternatives";
    }
}
