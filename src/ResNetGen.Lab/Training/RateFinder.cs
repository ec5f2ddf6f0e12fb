using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Augmentation.Mixing;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training.Steps;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Training;

/// <summary>
/// Trains a network for some batches at a rate that grows from one to the next, to find where it learns (Smith, Cyclical Learning Rates, arXiv:1506.01186,
/// section 3.3). Warm-up, schedule and averages of the recipe have no part in it.
/// </summary>
internal static class RateFinder
{
    /// <summary>Of the mean of losses that stays from one batch to the next.</summary>
    private const double Smoothing = 0.9;

    /// <summary>By so much above its lowest, the loss will not come down again.</summary>
    private const double Diverged = 4;

    /// <param name="least">The rate of the first batch.</param>
    /// <param name="most">The rate of the last one.</param>
    /// <param name="batches">Two at least.</param>
    /// <returns>A point for each batch until the loss diverges.</returns>
    /// <exception cref="LabException">The network cannot be trained on the data.</exception>
    public static IReadOnlyList<RatePoint> Run(TrainingOptions options, double least, double most, int batches, CancellationToken cancellation)
    {
        var recipe = options.Recipe;
        var data = recipe.Seen(options.Data);
        var device = Devices.Find(options.Device);
        ComputeThreads.Use(options.Threads);
        var preparation = new ImagePreparation(recipe.TrainingSizeOf(data), PixelNormalization.Of(recipe.Normalization, data.Training), recipe.Augmentation, recipe.TrainingView);
        var mixer = new BatchMixer(recipe.Mixup, recipe.CutMix);
        manual_seed(recipe.Seed);
        using var network = Evaluation.NetworkLoading.Create(options.Network, data);
        network.to(device);
        network.train();
        using var optimizer = Optimizers.For(recipe, [new([.. network.parameters()], 1)]);
        using var loss = new CrossEntropyLoss(label_smoothing: recipe.LabelSmoothing);
        using var finalizers = new HeldFinalizers();
        var points = new List<RatePoint>();
        var (mean, lowest) = (0.0, double.PositiveInfinity);
        foreach (var (batch, epoch, number) in Batches(data, preparation, recipe, batches))
        {
            cancellation.ThrowIfCancellationRequested();
            finalizers.LetRun();
            using var scope = NewDisposeScope();
            var rate = least * Math.Pow(most / least, points.Count / (batches - 1.0));
            foreach (var group in optimizer.ParamGroups)
                group.LearningRate = rate;
            optimizer.zero_grad();
            var (input, labels) = BatchTensors.Of(batch, preparation.Size, device);
            var mixed = MixedBatch.Of(input, labels, mixer.Draw(recipe.Seed, epoch, number, preparation.Size));
            var value = mixed.Loss(loss, network.call(mixed.Images));
            mean = (Smoothing * mean) + ((1 - Smoothing) * value.item<float>());
            var smooth = mean / (1 - Math.Pow(Smoothing, points.Count + 1));
            if (!double.IsFinite(smooth) || smooth > Diverged * lowest)
                break;
            points.Add(new(rate, value.item<float>(), smooth));
            lowest = Math.Min(lowest, smooth);
            value.backward();
            if (recipe.GradientClipping > 0)
                nn.utils.clip_grad_norm_(network.parameters(), recipe.GradientClipping);
            optimizer.step();
        }

        return points;
    }

    /// <summary>A tenth of the rate at which the smoothed loss is lowest: there it is about to rise again.</summary>
    public static double Suggestion(IReadOnlyList<RatePoint> points) => points.MinBy(point => point.SmoothLoss)!.Rate / 10;

    private static IEnumerable<(Batch Batch, int Epoch, int Number)> Batches(Dataset data, ImagePreparation preparation, Recipe recipe, int count)
    {
        for (var epoch = 0; count > 0; epoch++)
        {
            using var source = new BatchSource(data.Training, EpochOrder.Shuffled(data.Training.Count, recipe.Seed, epoch), preparation, recipe.Batch, recipe.Seed, epoch);
            var number = 0;
            foreach (var batch in source.Batches())
            {
                yield return (batch, epoch, number++);
                if (--count == 0)
                    yield break;
            }
        }
    }
}

/// <summary>What came out of a batch.</summary>
/// <param name="SmoothLoss">Mean over the batches so far, the last ones counting most.</param>
internal sealed record RatePoint(double Rate, double Loss, double SmoothLoss);
