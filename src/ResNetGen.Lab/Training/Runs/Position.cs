using ResNetGen.Lab.Training.Curves;

namespace ResNetGen.Lab.Training.Runs;

/// <summary>Where a training stands: all of it beside weights, optimizer and random state.</summary>
public sealed record Position
{
    /// <summary>Steps of the optimizer so far.</summary>
    public long Iteration { get; init; }

    /// <summary>Images of the current epoch that were learned from.</summary>
    public long Images { get; init; }

    /// <summary>Of those, the sum of losses.</summary>
    public double Loss { get; init; }

    /// <summary>Of those, how many were taken for another class.</summary>
    public long Errors { get; init; }

    /// <summary>Wall time of the current epoch so far.</summary>
    public double Seconds { get; init; }

    /// <summary>The warm-up is over.</summary>
    public bool IsWarm { get; init; } = true;

    /// <summary>Errors of the last batches, while a warm-up lasts.</summary>
    public IReadOnlyList<double> WarmUpErrors { get; init; } = [];

    /// <summary>How it went within the epochs.</summary>
    public CurveSoFar Curve { get; init; } = new();

    /// <summary>The epochs that are over.</summary>
    public IReadOnlyList<EpochRecord> Epochs { get; init; } = [];
}
