using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace ResNetGen.Lab.Sweeping;

/// <summary>What a run was trained on: seconds mean nothing without it.</summary>
/// <param name="Processor">As the system names it, with the vectors that libtorch computes with: by them sums are rounded. Null: the system does not name it.</param>
/// <param name="Cores">That the process may use.</param>
/// <param name="System">The operating system.</param>
public sealed record Machine(string? Processor, int Cores, string System)
{
    private const string ProcessorFile = "/proc/cpuinfo";

    private const string WindowsVariable = "PROCESSOR_IDENTIFIER";

    public static Machine Here() => new(ProcessorName() is { } name ? name + Vectors : null, Environment.ProcessorCount, RuntimeInformation.OSDescription);

    public override string ToString() => $"{Processor ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Cores} {(Cores == 1 ? "core" : "cores")}, {System}";

    private static string Vectors => Avx512F.IsSupported ? " with AVX-512" : Avx2.IsSupported ? " with AVX2" : "";

    private static string? ProcessorName() => File.Exists(ProcessorFile)
        ? File.ReadLines(ProcessorFile).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[^1].Trim()
        : Environment.GetEnvironmentVariable(WindowsVariable);
}
