using System.Runtime.InteropServices;

namespace ResNetGen;

/// <summary>What becomes of the memory of disposed tensors.</summary>
public static class TensorMemory
{
    // glibc's malloc.h.
    private const int TrimThreshold = -1;
    private const int MostMappings = -4;
    private const int MostArenas = -8;

    /// <summary>
    /// Keeps the memory of disposed tensors in the process, for the tensors to come. The C library otherwise gives blocks of such sizes back to the operating system
    /// at once, and every pass has its feature maps made of fresh pages again, which the system clears one by one: some ten per cent of the time for larger batches and in training.
    /// </summary>
    /// <remarks>
    /// Call it once, at the start of the program. It holds for the whole process, whose memory then stays at its peak, and all of whose threads allocate from one region, by turns.
    /// Threads that have allocated before may go on in regions of their own, which are bounded in size and not kept whole.
    /// </remarks>
    /// <returns>Whether it could be done: only by glibc, the C library of most Linux distributions.</returns>
    public static bool KeepFreed()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            // -1 is more than any block: never give back; no block in a mapping of its own; no arenas beside the main one, whose sizes are bounded.
            return mallopt(TrimThreshold, -1) == 1 & mallopt(MostMappings, 0) == 1 & mallopt(MostArenas, 1) == 1;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc.so.6")]
    private static extern int mallopt(int parameter, int value);
}
