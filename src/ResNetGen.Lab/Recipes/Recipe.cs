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

    /// <summary>The same recipe over another number of epochs: milestones and ratios keep their places in proportion.</summary>
    public Recipe WithEpochs(int epochs) => this with { Length = new(epochs, LengthUnit.Epochs) };
}
