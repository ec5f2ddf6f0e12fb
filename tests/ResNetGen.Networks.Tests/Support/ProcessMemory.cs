using System.Diagnostics;

namespace ResNetGen.Networks.Tests.Support;

internal static class ProcessMemory
{
    /// <summary>What the process holds now, native memory included.</summary>
    public static long Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
