using System.Globalization;

namespace ResNetGen.Lab.Sweeping.Jobs;

/// <summary>The arguments of a process that trains one run of a sweep. Paths are full ones.</summary>
internal sealed record RunArguments
{
    public required string Experiment { get; init; }

    /// <summary>What the experiment was when this process was called for (<see cref="Sweeping.Experiment.Fingerprint"/>).</summary>
    public required string Fingerprint { get; init; }

    public required string Folder { get; init; }

    public required string DataRoot { get; init; }

    public required long CheckpointEvery { get; init; }

    public string? Device { get; init; }

    public int? Threads { get; init; }

    public string? Assembly { get; init; }

    /// <summary>Options that say how folders of pictures are read, as the command takes them.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];

    /// <param name="run">Its name.</param>
    public IReadOnlyList<string> Of(string run) => [.. WithoutRun, "--run", run];

    /// <summary>Up to the run's name, where others know it.</summary>
    public IReadOnlyList<string> WithoutRun =>
    [
        "sweep", Experiment, "--out", Folder, "--data-root", DataRoot, "--checkpoint-every", CheckpointEvery.ToString(CultureInfo.InvariantCulture),
        .. Device is null ? Array.Empty<string>() : ["--device", Device],
        .. Threads is not { } threads ? Array.Empty<string>() : ["--threads", threads.ToString(CultureInfo.InvariantCulture)],
        .. Assembly is null ? Array.Empty<string>() : ["--assembly", Assembly],
        .. Photos,
        "--fingerprint", Fingerprint,
    ];
}
