using System.Globalization;
using ResNetGen.Lab.Augmentation;

namespace ResNetGen.Lab.Recipes;

/// <summary>How a network is trained: stochastic gradient descent with momentum, as all papers of the family do it.</summary>
public sealed record Recipe
{
    /// <summary>The file's name without its ending.</summary>
    public required string Name { get; init; }

    public string? Title { get; init; }

    public string? Source { get; init; }

    public required TrainingLength Length { get; init; }

    /// <summary>Images of a batch.</summary>
    public required int Batch { get; init; }

    public required double LearningRate { get; init; }

    public Schedule Schedule { get; init; } = new ConstantSchedule();

    public WarmUp? WarmUp { get; init; }

    public double Momentum { get; init; } = 0.9;

    /// <summary>On all parameters.</summary>
    public double WeightDecay { get; init; } = 1e-4;

    public bool Nesterov { get; init; }

    /// <summary>Share of the target that is spread over all classes.</summary>
    public double LabelSmoothing { get; init; }

    public AugmentationSpec Augmentation { get; init; } = AugmentationSpec.None;

    public NormalizationKind Normalization { get; init; } = NormalizationKind.Mean;

    public int Seed { get; init; } = 1;

    /// <summary>All values that numbers depend on but for the seed, as a recipe: runs that differ in nothing else are compared.</summary>
    public string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {(Length.Unit == LengthUnit.Epochs ? "epochs" : "iterations")}: {Length.Count}
        batch: {Batch}
        learning_rate: {LearningRate}
        schedule: {Schedule}
        warmup: {WarmUp?.ToString() ?? "none"}
        momentum: {Momentum}
        nesterov: {(Nesterov ? "true" : "false")}
        weight_decay: {WeightDecay}
        label_smoothing: {LabelSmoothing}
        augmentation: {Augmentation}
        normalization: {NormalizationNames.Of(Normalization)}
        """);

    /// <summary>Steps of the optimizer in an epoch, and in the whole training.</summary>
    /// <param name="images">To learn from.</param>
    /// <exception cref="LabException">The warm-up is longer than that.</exception>
    public (int PerEpoch, long Total) IterationsOn(int images)
    {
        var perEpoch = (images + Batch - 1) / Batch;
        var total = Length.Iterations(perEpoch);
        return WarmUp is LinearWarmUp warmUp && warmUp.Iterations >= total
            ? throw new LabException($"The recipe '{Name}' warms up over {warmUp.Iterations:N0} iterations, and the whole training has {total:N0}: the learning rate would never be reached. Train longer (--epochs), or shorten the warm-up.")
            : (perEpoch, total);
    }

    /// <summary>The same recipe over another number of epochs: milestones and ratios keep their places in proportion.</summary>
    public Recipe WithEpochs(int epochs) => this with { Length = new(epochs, LengthUnit.Epochs) };
}
