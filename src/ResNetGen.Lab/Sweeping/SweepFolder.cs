using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Sweeping;

/// <summary>The files of a sweep.</summary>
public sealed class SweepFolder(string path)
{
    public string Path { get; } = path;

    /// <summary>A row a run.</summary>
    public string Csv => In("results.csv");

    /// <summary>The experiment, and all runs with all epochs.</summary>
    public string Json => In("results.json");

    /// <summary>Held while the results of all runs are put together: processes may share a sweep.</summary>
    public string Lock => In("assembling.lock");

    public RunFolder RunFolder(SweepRun run) => new(In(run.Name));

    /// <summary>The result of one run.</summary>
    public string ResultOf(SweepRun run) => System.IO.Path.Combine(RunFolder(run).Path, "result.json");

    /// <summary>Why the last try to train a run in a process of its own ended.</summary>
    public string FailureOf(SweepRun run) => System.IO.Path.Combine(RunFolder(run).Path, "failure.txt");

    /// <summary>What a run says that this machine trains beside others.</summary>
    public string LogOf(SweepRun run) => System.IO.Path.Combine(RunFolder(run).Path, "log.txt");

    public string In(string name) => System.IO.Path.Combine(Path, name);
}
