using System.Globalization;

namespace ResNetGen.Lab.Recipes;

public enum LengthUnit
{
    /// <summary>One step of the optimizer, on one batch.</summary>
    Iterations,

    /// <summary>One pass over all training images.</summary>
    Epochs,
}

/// <summary>How long a training is, as a recipe says it.</summary>
public readonly record struct TrainingLength(long Count, LengthUnit Unit)
{
    /// <param name="iterationsPerEpoch">Batches that an epoch has.</param>
    public long Iterations(long iterationsPerEpoch) => Unit == LengthUnit.Epochs ? Count * iterationsPerEpoch : Count;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Count:N0} {(Unit == LengthUnit.Epochs ? "epoch" : "iteration")}{(Count == 1 ? "" : "s")}");
}
