using System.Diagnostics;
using System.Globalization;

namespace ResNetGen.Benchmarks.Peers.Workers;

/// <summary>A worker process. It waits for its turn: never do two of a pair run at once.</summary>
internal sealed class Peer : IDisposable
{
    public const int Threads = 2;

    /// <summary>Debian's, which has the torch that this project measures.</summary>
    public const string Python = "/usr/bin/python3";

    private const string WaitPolicy = "OMP_WAIT_POLICY";

    private const string Passive = "passive";

    private readonly Process process;

    /// <param name="side">What it will do; other tasks of the same kind of process too.</param>
    /// <param name="exports">The folder that <c>export.py</c> has filled.</param>
    public Peer(Side side, string exports)
    {
        ProcessStartInfo start = side.IsPython
            ? new(Python, ["-B", Path.Combine(AppContext.BaseDirectory, "worker.py"), exports])
            : new(Environment.ProcessPath!, side.Keeps ? [Worker.Command, exports, Worker.Keeping] : [Worker.Command, exports]);
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        start.Environment["OMP_NUM_THREADS"] = Threads.ToString(CultureInfo.InvariantCulture);
        start.Environment.Remove(WaitPolicy);
        if (!side.Spins)
            start.Environment[WaitPolicy] = Passive;
        if (side is { IsPython: true, Keeps: true })
        {
            // What TensorMemory.KeepFreed says from inside.
            start.Environment["MALLOC_TRIM_THRESHOLD_"] = long.MaxValue.ToString(CultureInfo.InvariantCulture);
            start.Environment["MALLOC_MMAP_MAX_"] = "0";
            start.Environment["MALLOC_ARENA_MAX"] = "1";
        }

        process = Process.Start(start)!;
    }

    /// <summary>Said in a worker: whether threads of this process sleep as soon as they wait.</summary>
    public static bool ThreadsSleep => Environment.GetEnvironmentVariable(WaitPolicy) == Passive;

    /// <returns>Whether this machine can do it.</returns>
    public bool TryPrepare(string task, string network, int batch) => Ask($"prepare {task} {network} {batch.ToString(CultureInfo.InvariantCulture)}") != Worker.Unsupported;

    /// <summary>Milliseconds of a pass, as one turn has it.</summary>
    public double Run(string task) => double.Parse(Ask($"run {task}"), CultureInfo.InvariantCulture);

    /// <summary>What a web service does whose requests are passes.</summary>
    /// <param name="task">A pass.</param>
    /// <param name="callers">How many send requests at once, each one after another.</param>
    public Throughput Serve(string task, int callers) => Throughput.Parse(Ask($"serve {task} {callers.ToString(CultureInfo.InvariantCulture)}"));

    /// <summary>MiB that the process held at its peak.</summary>
    public double Peak() => double.Parse(Ask("peak"), CultureInfo.InvariantCulture) / 1024;

    public string Ask(string command)
    {
        process.StandardInput.WriteLine(command);
        return process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The worker ended at '{command}'.");
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
