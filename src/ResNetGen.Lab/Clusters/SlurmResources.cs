namespace ResNetGen.Lab.Clusters;

/// <summary>What each run of a sweep gets of a cluster; null: what the cluster gives by itself.</summary>
internal sealed record SlurmResources
{
    public string? Partition { get; init; }

    /// <summary>As Slurm writes it: <c>2:00:00</c>, <c>1-12</c>, or minutes.</summary>
    public string? Time { get; init; }

    /// <summary>Cores, and threads that compute.</summary>
    public int Cpus { get; init; } = 1;

    public string? Memory { get; init; }

    public string? Gpus { get; init; }

    public string? Account { get; init; }

    /// <summary>Runs at once.</summary>
    public int? MaxParallel { get; init; }

    /// <summary>Seconds before the end of the time limit at which a run is asked for a checkpoint.</summary>
    public int Grace { get; init; } = 120;

    /// <summary>Options of sbatch, as they are.</summary>
    public IReadOnlyList<string> Extra { get; init; } = [];
}
