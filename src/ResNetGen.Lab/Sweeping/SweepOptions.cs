using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Sweeping;

/// <summary>What a sweep trains, and where it keeps its files.</summary>
public sealed record SweepOptions
{
    public required Experiment Experiment { get; init; }

    public required Dataset Data { get; init; }

    public required SweepFolder Folder { get; init; }

    /// <summary>Names of the networks to train; empty: all of the experiment. The results are of all, whoever trained them.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Iterations between two checkpoints.</summary>
    public long CheckpointEvery { get; init; } = 500;

    /// <summary>As TorchSharp names it; null: a CUDA device where there is one.</summary>
    public string? Device { get; init; }

    /// <summary>Threads that compute; null: those that a run that goes on was begun with, or else what OMP_NUM_THREADS says, or else one for each core.</summary>
    public int? Threads { get; init; }

    /// <summary>The runs to train, each with its number among all of the experiment in words.</summary>
    internal IReadOnlyList<(SweepRun Run, string Heading)> NumberedRuns()
    {
        var all = Experiment.Runs().ToList();
        return [.. all.Select((run, index) => (run, Heading(run, index, all.Count))).Where(each => Only.Count == 0 || Only.Contains(each.run.Network.Name))];
    }

    private static string Heading(SweepRun run, int index, int count) => FormattableString.Invariant($"run {index + 1} of {count}, {run.Name}");
}
