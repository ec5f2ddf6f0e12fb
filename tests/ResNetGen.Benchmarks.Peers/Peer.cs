using System.Diagnostics;
using System.Globalization;

namespace ResNetGen.Benchmarks.Peers;

/// <summary>A worker process. It waits for its turn: never do two of a pair run at once.</summary>
internal sealed class Peer : IDisposable
{
    private readonly Process process;

    private Peer(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["OMP_NUM_THREADS"] = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        // Threads that wait by spinning would take the other's time.
        start.Environment["OMP_WAIT_POLICY"] = "passive";
        process = Process.Start(start)!;
    }

    public static Peer CSharp() => new(Environment.ProcessPath!, "worker");

    public static Peer Python() => new("/usr/bin/python3", "-B", Path.Combine(AppContext.BaseDirectory, "worker.py"));

    public void Prepare(string task, string network, int batch) => Ask($"prepare {task} {network} {batch.ToString(CultureInfo.InvariantCulture)}");

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
