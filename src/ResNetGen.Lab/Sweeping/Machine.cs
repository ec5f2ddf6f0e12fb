using System.Runtime.InteropServices;

namespace ResNetGen.Lab.Sweeping;

/// <summary>What a run was trained on: seconds mean nothing without it.</summary>
/// <param name="Processor">As the system names it; null: it does not.</param>
/// <param name="Cores">That the process may use.</param>
/// <param name="System">The operating system.</param>
public sealed record Machine(string? Processor, int Cores, string System)
{
    private const string ProcessorFile = "/proc/cpuinfo";

    private const string WindowsVariable = "PROCESSOR_IDENTIFIER";

    public static Machine Here() => new(ProcessorName(), Environment.ProcessorCount, RuntimeInformation.OSDescription);

    public override string ToString() => $"{Processor ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Cores} {(Cores == 1 ? "core" : "cores")}, {System}";

    private static string? ProcessorName() => File.Exists(ProcessorFile)
        ? File.ReadLines(ProcessorFile).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[^1].Trim()
        : Environment.GetEnvironmentVariable(WindowsVariable);
}
