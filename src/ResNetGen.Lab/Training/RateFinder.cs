using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training.Steps;

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
        var recipe = options.Recipe with { WarmUp = null, WeightAverage = 0 };
        options = options with { Recipe = recipe, Data = recipe.Seen(options.Data) };
        var device = Devices.Find(options.Device);
        ComputeThreads.Use(options.Threads);
        using var learning = new LearningNetwork(options, device);
        learning.Train();
        using var finalizers = new HeldFinalizers();
        var points = new List<RatePoint>();
        var (mean, lowest) = (0.0, double.PositiveInfinity);
        foreach (var batch in Batches(options.Data, learning.Preparation, recipe, batches))
        {
            cancellation.ThrowIfCancellationRequested();
            finalizers.LetRun();
            var rate = least * Math.Pow(most / least, points.Count / (batches - 1.0));
            if (LossOf(learning, batch, points.Count, rate) is not { } loss)
                break;
            mean = (Smoothing * mean) + ((1 - Smoothing) * loss);
            var smooth = mean / (1 - Math.Pow(Smoothing, points.Count + 1));
            if (smooth > Diverged * lowest)
                break;
            points.Add(new(rate, loss, smooth));
            lowest = Math.Min(lowest, smooth);
        }

        return points;
    }

    /// <summary>A tenth of the rate at which the smoothed loss is lowest: there it is about to rise again. Null: it is lowest at one of the ends, so that it only rises, or only falls.</summary>
    public static double? Suggestion(IReadOnlyList<RatePoint> points) => points.MinBy(point => point.SmoothLoss) is { } lowest && lowest != points[0] && lowest != points[^1] ? lowest.Rate / 10 : null;

    /// <summary>Null: it is not a number.</summary>
    private static double? LossOf(LearningNetwork learning, Batch batch, int iteration, double rate)
    {
        try
        {
            return learning.Step(batch, iteration, rate).Loss;
        }
        catch (DivergenceException)
        {
            return null;
        }
    }

    private static IEnumerable<Batch> Batches(Dataset data, ImagePreparation preparation, Recipe recipe, int count)
    {
        for (var epoch = 0; count > 0; epoch++)
        {
            using var source = new BatchSource(data.Training, EpochOrder.Shuffled(data.Training.Count, recipe.Seed, epoch), preparation, recipe.Batch, recipe.Seed, epoch);
            foreach (var batch in source.Batches())
            {
                yield return batch;
                if (--count == 0)
                    yield break;
            }
        }
    }
}

/// <summary>What came out of a batch.</summary>
/// <param name="SmoothLoss">Mean over the batches so far, the last ones counting most.</param>
internal sealed record RatePoint(double Rate, double Loss, double SmoothLoss);
