using ResNetGen.Lab.Data;
using ResNetGen.Lab.Data.Photos;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Sweeping.Jobs;

namespace ResNetGen.Lab.Commands.Sweeps;

/// <summary>What a call of the sweep names.</summary>
internal sealed record SweepCall
{
    public required Experiment Experiment { get; init; }

    /// <summary>The experiment's file as the user names it.</summary>
    public required string File { get; init; }

    /// <summary>The sweep's folder as the user names it.</summary>
    public required string Shown { get; init; }

    public required SweepFolder Folder { get; init; }

    public required string DataRoot { get; init; }

    public required long CheckpointEvery { get; init; }

    public IReadOnlyList<string> Only { get; init; } = [];

    public string? Device { get; init; }

    public int? Threads { get; init; }

    public string? Assembly { get; init; }

    /// <summary>How folders of pictures are read here.</summary>
    public PhotoOptions Photos { get; init; } = PhotoOptions.Usual;

    /// <summary>The same as options of a process that trains one run.</summary>
    public IReadOnlyList<string> PhotoWords { get; init; } = [];

    /// <summary>With the images, which are read here.</summary>
    /// <exception cref="LabException">They are not there, or not what they should be.</exception>
    public SweepOptions Options() => new()
    {
        Experiment = Experiment,
        Data = Datasets.Load(Experiment.Data, DataRoot, Photos),
        Folder = Folder,
        Only = Only,
        CheckpointEvery = CheckpointEvery,
        Device = Device,
        Threads = Threads,
    };

    /// <summary>For processes that train one run each.</summary>
    /// <param name="session">What relative paths start from.</param>
    public RunArguments Arguments(Session session) => new()
    {
        Experiment = session.FullPath(File),
        Fingerprint = Experiment.Fingerprint,
        Folder = Folder.Path,
        DataRoot = DataRoot,
        CheckpointEvery = CheckpointEvery,
        Device = Device,
        Threads = Threads,
        Assembly = Assembly,
        Photos = PhotoWords,
    };
}
