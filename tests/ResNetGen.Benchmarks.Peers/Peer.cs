using System.Diagnostics;
using System.Globalization;

namespace ResNetGen.Benchmarks.Peers;

/// <summary>A worker process. It waits for its turn: never do two of a pair run at once.</summary>
internal sealed class Peer : IDisposable
{
    private readonly Process process;

    private Peer(bool keeps, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["OMP_NUM_THREADS"] = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        // Threads that wait by spinning would take the other's time.
        start.Environment["OMP_WAIT_POLICY"] = "passive";
        if (keeps)
        {
            // What TensorMemory.KeepFreed says from inside.
            start.Environment["MALLOC_TRIM_THRESHOLD_"] = long.MaxValue.ToString(CultureInfo.InvariantCulture);
            start.Environment["MALLOC_MMAP_MAX_"] = "0";
            start.Environment["MALLOC_ARENA_MAX"] = "1";
        }

        process = Process.Start(start)!;
    }

    /// <param name="keeps">Whether <see cref="TensorMemory.KeepFreed"/> is called.</param>
    public static Peer CSharp(bool keeps = false) => keeps
        ? new(keeps: false, Environment.ProcessPath!, Worker.Command, Worker.Keeping)
        : new(keeps: false, Environment.ProcessPath!, Worker.Command);

    /// <param name="keeps">Whether the process keeps freed memory, by settings from outside.</param>
    public static Peer Python(bool keeps = false) => new(keeps, "/usr/bin/python3", "-B", Path.Combine(AppContext.BaseDirectory, "worker.py"));

    /// <returns>Whether this machine can do it.</returns>
    public bool TryPrepare(string task, string network, int batch) => Ask($"prepare {task} {network} {batch.ToString(CultureInfo.InvariantCulture)}") != Worker.Unsupported;

    public void Prepare(string task, string network, int batch)
    {
        if (!TryPrepare(task, network, batch))
            throw new PlatformNotSupportedException($"'{task}' of {network} cannot be measured on this machine.");
    }

    /// <summary>Milliseconds of one pass.</summary>
    public double Run(string task) => double.Parse(Ask($"run {task}"), CultureInfo.InvariantCulture);

    /// <summary>MiB that the process held at its peak.</summary>
    public double Peak() => double.Parse(Ask("peak"), CultureInfo.InvariantCulture) / 1024;

    /// <summary>Page faults, milliseconds and a line an operator, of so many passes.</summary>
    public string Watch(string task, int passes) => Ask($"watch {task} {passes.ToString(CultureInfo.InvariantCulture)}");

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
