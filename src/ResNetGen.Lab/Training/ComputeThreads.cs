using static TorchSharp.torch;

namespace ResNetGen.Lab.Training;

/// <summary>How many threads libtorch computes with. On some processors it begins with one, whatever there is.</summary>
internal static class ComputeThreads
{
    private const string Variable = "OMP_NUM_THREADS";

    /// <summary>For what the calling thread computes from here on.</summary>
    /// <param name="wanted">Null: what OMP_NUM_THREADS says, or else as many as the process may use cores.</param>
    public static void Use(int? wanted)
    {
        if (wanted is null && !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
            return;
        set_num_threads(wanted ?? Environment.ProcessorCount);
    }

    /// <summary><c>2 threads</c>; where there are cores left, <c>1 thread of 2 cores</c>.</summary>
    public static string Describe(int threads) =>
        $"{threads} {(threads == 1 ? "thread" : "threads")}{(threads < Environment.ProcessorCount ? $" of {Environment.ProcessorCount} cores" : "")}";
}
