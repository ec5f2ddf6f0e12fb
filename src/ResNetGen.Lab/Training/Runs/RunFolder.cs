using System.Globalization;

namespace ResNetGen.Lab.Training.Runs;

/// <summary>The files of a run.</summary>
public sealed class RunFolder(string path)
{
    private const string CheckpointPrefix = "checkpoint-";

    private const string UnfinishedPrefix = "unfinished-";

    public string Path { get; } = path;

    /// <summary>What was trained, on what and with which versions: all that is needed to repeat it.</summary>
    public string Identity => In("run.json");

    /// <summary>What a sweep, or the train.py of an export, says of the run as a whole; a run that the lab trained by itself has none.</summary>
    public string Result => In("result.json");

    /// <summary>A row an epoch.</summary>
    public string History => In("history.csv");

    /// <summary>The same as <see cref="History"/>, for programs: an object of JSON in a line for each epoch.</summary>
    public string HistoryLines => In("history.jsonl");

    /// <summary>The weights at the end of the training.</summary>
    public string Weights => In("weights.safetensors");

    /// <summary>The weights after the epoch with the lowest test error.</summary>
    public string BestWeights => In("best.safetensors");

    /// <summary>There while a process trains here.</summary>
    public string Lock => In("training.lock");

    public string Checkpoint(long iteration) => In(CheckpointPrefix + iteration.ToString("D9", CultureInfo.InvariantCulture));

    /// <summary>Where a checkpoint is written before it gets its name.</summary>
    public string Unfinished(long iteration) => In(UnfinishedPrefix + iteration.ToString("D9", CultureInfo.InvariantCulture));

    /// <summary>What a checkpoint is called while it is deleted: a process may end in the middle of that, and half of one must not look like a whole one.</summary>
    public string Discarded(string checkpoint) => In(UnfinishedPrefix + System.IO.Path.GetFileName(checkpoint));

    /// <summary>Whole checkpoints, the newest first.</summary>
    public IReadOnlyList<string> Checkpoints() => Directory.Exists(Path)
        ? [.. Directory.EnumerateDirectories(Path, CheckpointPrefix + "*").OrderDescending(StringComparer.Ordinal)]
        : [];

    /// <summary>What a process left that ended while it wrote or deleted a checkpoint.</summary>
    public IReadOnlyList<string> Leftovers() => [.. Directory.EnumerateDirectories(Path, UnfinishedPrefix + "*")];

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
