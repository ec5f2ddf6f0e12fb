using ResNetGen.Lab.Data;
using ResNetGen.Lab.Finetuning;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Training;

/// <summary>What a run trains, and where it keeps its files.</summary>
public sealed record TrainingOptions
{
    public required NetworkDescription Network { get; init; }

    public required Recipe Recipe { get; init; }

    public required Dataset Data { get; init; }

    public required RunFolder Folder { get; init; }

    /// <summary>What it begins with; null: initial weights.</summary>
    public Pretraining? Pretraining { get; init; }

    /// <summary>Go on from the newest checkpoint; where there is none, begin.</summary>
    public bool Resume { get; init; }

    /// <summary>Iterations between two checkpoints. One is also taken at the end of every epoch.</summary>
    public long CheckpointEvery { get; init; } = 500;

    /// <summary>As TorchSharp names it; null: a CUDA device where there is one.</summary>
    public string? Device { get; init; }

    /// <summary>Threads that compute; null: those that a run that goes on was begun with, or else what OMP_NUM_THREADS says, or else one for each core.</summary>
    public int? Threads { get; init; }
}
