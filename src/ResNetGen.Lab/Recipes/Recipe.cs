using System.Globalization;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Augmentation.Views;
using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Recipes;

/// <summary>How a network is trained.</summary>
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

    /// <summary>What a network sees of an image in training; null: images have one size and are seen whole.</summary>
    public ImageView? TrainingView { get; init; }

    /// <summary>What it is tested on; there where <see cref="TrainingView"/> is.</summary>
    public ImageView? TestView { get; init; }

    public OptimizerKind Optimizer { get; init; }

    /// <summary>Both parameters of the Beta distribution that mixup draws shares from; 0: no mixup.</summary>
    public double Mixup { get; init; }

    /// <summary>Both parameters of the Beta distribution that CutMix draws areas from; 0: no CutMix.</summary>
    public double CutMix { get; init; }

    /// <summary>The largest norm that the gradients of all parameters may have together; 0: any.</summary>
    public double GradientClipping { get; init; }

    /// <summary>Parts that a batch goes through the network in, one after another.</summary>
    public int Accumulation { get; init; } = 1;

    /// <summary>Share of the average of the weights that stays at each iteration; 0: weights are not averaged.</summary>
    public double WeightAverage { get; init; }

    /// <summary>Epochs without a lower test error after which a training ends; 0: it goes on to its end.</summary>
    public int Patience { get; init; }

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
        """) + string.Concat(More().Select(line => "\n" + line));

    /// <summary>Images as a network is tested on them by this recipe.</summary>
    /// <exception cref="LabException">They are of several sizes, and the recipe does not say how one is made of them.</exception>
    public Dataset Seen(Dataset data)
    {
        if (TestView is not null)
            return data.Seen(TestView);
        return data.Training.ArePhotos
            ? throw new LabException($"The images of {data.Name} are read as photographs (they differ in size or kind, or are transparent in places), and the recipe '{Name}' does not say how images of one size are made of them. It takes, for example, 'training_view: [random_resized_crop(224)]' and 'test_view: [resize(256), centre_crop(224)]'.")
            : data;
    }

    /// <summary>The size of what a network learns from.</summary>
    /// <param name="data">As <see cref="Seen"/> gives it.</param>
    public ImageSize TrainingSizeOf(Dataset data) => TrainingView is null ? data.Training.Size : new(data.Training.Size.Channels, TrainingView.Side, TrainingView.Side);

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

    /// <summary>Keys that came later, where they say something: a recipe without them is described as it always was.</summary>
    private IEnumerable<string> More()
    {
        if (TrainingView is not null)
            yield return $"training_view: {TrainingView}";
        if (TestView is not null)
            yield return $"test_view: {TestView}";
        if (Optimizer == OptimizerKind.AdamW)
            yield return "optimizer: adamw";
        (string Key, double Value, double Without)[] numbers =
        [
            ("mixup", Mixup, 0), ("cutmix", CutMix, 0), ("gradient_clipping", GradientClipping, 0), ("accumulation", Accumulation, 1), ("ema", WeightAverage, 0), ("patience", Patience, 0),
        ];
        foreach (var (key, value, without) in numbers)
        {
            if (value != without)
                yield return string.Create(CultureInfo.InvariantCulture, $"{key}: {value}");
        }
    }
}
