using System.Collections.Concurrent;
using System.Diagnostics;

namespace ResNetGen.Lab.Sweeping.Jobs;

/// <summary>Trains several runs at once on this machine, each in a process of its own: libtorch's random state belongs to a process.</summary>
/// <param name="jobs">How many at once.</param>
/// <param name="start">How a run's process is started; it trains, and writes the run's result.</param>
/// <param name="note">Is told when a run begins and when it ends.</param>
internal sealed class ParallelSweep(SweepOptions options, int jobs, Func<SweepRun, ProcessStartInfo> start, Action<string> note)
{
    /// <summary>128 + SIGTERM, as shells count.</summary>
    private const int Terminated = 143;

    private readonly Lock speaking = new();

    private readonly ConcurrentBag<RunStatus?> ends = [];

    private int failed;

    /// <exception cref="LabException">A folder holds a run of another experiment.</exception>
    public SweepOutcome Run(CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Folder.Path);
        var before = new SweepTrainer(options, _ => throw new InvalidOperationException("Here nothing is trained."), note);
        var waiting = new ConcurrentQueue<(SweepRun, string)>();
        foreach (var (run, heading) in options.NumberedRuns())
        {
            if (before.EndBefore(run) is { } end)
            {
                Say($"{heading}: {end.ToString().ToLowerInvariant()} before");
                ends.Add(end);
            }
            else
            {
                waiting.Enqueue((run, heading));
            }
        }

        var workers = Enumerable.Range(0, jobs).Select(_ => Task.Factory.StartNew(() => Work(waiting, cancellation), TaskCreationOptions.LongRunning)).ToArray();
        Task.WaitAll(workers, CancellationToken.None);
        ResultFiles.WriteAll(options.Folder, options.Experiment);
        return SweepOutcome.Of([.. ends], isInterrupted: !waiting.IsEmpty, failed);
    }

    private void Work(ConcurrentQueue<(SweepRun, string)> waiting, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested && waiting.TryDequeue(out var next))
        {
            var (run, heading) = next;
            Say(heading);
            switch (Train(run, cancellation))
            {
                case ExitCode.Success or ExitCode.Diverged or ExitCode.Interrupted when ResultFiles.ReadRun(options.Folder.ResultOf(run)) is { } result:
                    ends.Add(result.Status);
                    Say($"{run.Name}: {result.Status.ToString().ToLowerInvariant()}{(result.TestError is { } error ? FormattableString.Invariant($", test error {error:0.00%}") : "")}");
                    break;
                // Or SIGTERM came before it listened.
                case ExitCode.Interrupted or Terminated:
                    ends.Add(RunStatus.Interrupted);
                    break;
                case ExitCode.InUse:
                    ends.Add(null);
                    Say($"{run.Name} is skipped: another process is training it");
                    break;
                case var code:
                    Interlocked.Increment(ref failed);
                    Say($"{run.Name} failed: {Reason(run, code)}");
                    break;
            }
        }
    }

    private int Train(SweepRun run, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Folder.RunFolder(run).Path);
        using var process = Process.Start(start(run))!;
        using var stop = cancellation.Register(() => LoggedProcess.Terminate(process));
        process.WaitForExit();
        return process.ExitCode;
    }

    private string Reason(SweepRun run, int exitCode) => File.Exists(options.Folder.FailureOf(run))
        ? File.ReadAllText(options.Folder.FailureOf(run)).Trim()
        : FormattableString.Invariant($"its process ended with exit code {exitCode}. '{options.Folder.LogOf(run)}' is what it said.");

    private void Say(string line)
    {
        lock (speaking)
            note(line);
    }
}
