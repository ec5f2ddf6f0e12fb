using System.Diagnostics;

namespace ResNetGen.Testing;

/// <summary>Bytes of this process by the system's account, native memory included.</summary>
internal static class ProcessMemory
{
    /// <summary>What it holds now.</summary>
    public static long Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    /// <summary>The most that it has held since <see cref="ForgetPeak"/>.</summary>
    public static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    /// <summary>The highest mark starts anew. Only Linux can.</summary>
    public static void ForgetPeak() => File.WriteAllText("/proc/self/clear_refs", "5");
}
