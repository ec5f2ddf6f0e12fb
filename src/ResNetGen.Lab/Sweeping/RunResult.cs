using System.Text.Json.Serialization;
using ResNetGen.Lab.Training.Curves;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Sweeping;

/// <summary>What a run of a sweep came to, with all that is needed to repeat it.</summary>
public sealed record RunResult
{
    public required RunStatus Status { get; init; }

    /// <summary>As it was when the run began.</summary>
    public required RunIdentity Run { get; init; }

    /// <summary>The values of the recipe, a line each.</summary>
    public required string RecipeValues { get; init; }

    /// <summary>The length that the recipe itself has, which the experiment may have changed.</summary>
    public required long RecipeIterations { get; init; }

    public required long IterationsPerEpoch { get; init; }

    /// <summary>Steps of the optimizer up to the last checkpoint.</summary>
    public required long Iteration { get; init; }

    public required Machine Machine { get; init; }

    /// <summary>Why it diverged.</summary>
    public string? Message { get; init; }

    public required IReadOnlyList<EpochRecord> Epochs { get; init; }

    /// <summary>How it went within the epochs; empty: that was not noted.</summary>
    public IReadOnlyList<CurvePoint> Points { get; init; } = [];

    /// <summary>Share of the last epoch's images that were taken for another class; null: no epoch is over.</summary>
    [JsonIgnore]
    public double? TrainingError => Epochs.Count == 0 ? null : Epochs[^1].TrainingError;

    /// <summary>Share of the test images that are taken for another class at the end; null: no epoch is over.</summary>
    [JsonIgnore]
    public double? TestError => Epochs.Count == 0 ? null : Epochs[^1].TestError;

    /// <summary>The lowest test error of all epochs: chosen with the test images, so better than it should be.</summary>
    [JsonIgnore]
    public double? BestTestError => Epochs.Count == 0 ? null : Epochs.Min(epoch => epoch.TestError);

    /// <summary>Training alone, without the tests.</summary>
    [JsonIgnore]
    public double Seconds => Epochs.Sum(epoch => epoch.Seconds);
}
