using System.Diagnostics;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;
using ResNetGen.Lab.Training.Steps;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Finetuning;

/// <summary>Trains one fully connected layer on features, epoch by epoch.</summary>
/// <param name="iterations">Of the whole training.</param>
/// <param name="featureSeconds">What the features took: the first epoch counts them, because nobody has a head without them.</param>
internal sealed class HeadTraining(Linear head, Recipe recipe, long iterations, ProbeFeatures training, ProbeFeatures test, double featureSeconds) : IDisposable
{
    private const int TestBatch = 1000;

    private readonly OptimizerHelper optimizer = Optimizers.For(recipe, [new([.. head.parameters()], 1)]);

    private readonly CrossEntropyLoss loss = new(label_smoothing: recipe.LabelSmoothing);

    private readonly RateFollower rates = new(recipe, iterations);

    public Position Position { get; private set; } = new();

    public bool IsOver => Position.Iteration >= iterations || Improvement.HasStalled(Position.Epochs, recipe.Patience);

    /// <summary>Goes once through the images, or as far as the recipe does, and tests.</summary>
    /// <exception cref="DivergenceException">The loss is not a number any more.</exception>
    public EpochRecord RunEpoch()
    {
        var begun = Stopwatch.GetTimestamp();
        var (images, sum, errors, rate) = (0, 0.0, 0L, 0.0);
        foreach (var indices in EpochOrder.Shuffled(training.Count, recipe.Seed, Position.Epochs.Count).Chunk(recipe.Batch))
        {
            if (IsOver)
                break;
            rate = rates.RateAt(Position.Iteration);
            var (value, wrong) = Step(indices, rate);
            rates.Observe((double)wrong / indices.Length);
            (images, sum, errors) = (images + indices.Length, sum + (value * indices.Length), errors + wrong);
            Position = Position with { Iteration = Position.Iteration + 1 };
        }

        var (testLoss, testError) = Test();
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds + (Position.Epochs.Count == 0 ? featureSeconds : 0);
        EpochRecord record = new(Position.Epochs.Count + 1, Position.Iteration, rate, sum / images, (double)errors / images, testLoss, testError, seconds);
        Position = Position with { Epochs = [.. Position.Epochs, record] };
        rates.ObserveEpochs(Position.Epochs.Select(epoch => epoch.TestError));
        return record;
    }

    public void Dispose()
    {
        loss.Dispose();
        optimizer.Dispose();
    }

    private (double Loss, long Errors) Step(int[] indices, double rate)
    {
        using var scope = NewDisposeScope();
        foreach (var group in optimizer.ParamGroups)
            group.LearningRate = rate;
        optimizer.zero_grad();
        var chosen = tensor(indices.Select(index => (long)index).ToArray(), [indices.Length], device: training.Features.device);
        var labels = training.Labels.index_select(0, chosen);
        var scores = head.call(training.Features.index_select(0, chosen));
        var value = loss.call(scores, labels);
        var number = DivergenceException.RequireFinite(value.item<float>(), Position.Iteration, rate);
        value.backward();
        if (recipe.GradientClipping > 0)
            nn.utils.clip_grad_norm_(head.parameters(), recipe.GradientClipping);
        optimizer.step();
        return (number, BatchTensors.Errors(scores, labels));
    }

    private (double Loss, double Error) Test()
    {
        using var none = no_grad();
        using var total = nn.CrossEntropyLoss(reduction: nn.Reduction.Sum);
        var (sum, errors) = (0.0, 0L);
        for (var first = 0L; first < test.Count; first += TestBatch)
        {
            using var scope = NewDisposeScope();
            var last = Math.Min(first + TestBatch, test.Count);
            var labels = test.Labels.slice(0, first, last, 1);
            var scores = head.call(test.Features.slice(0, first, last, 1));
            sum += total.call(scores, labels).item<float>();
            errors += BatchTensors.Errors(scores, labels);
        }

        return (sum / test.Count, (double)errors / test.Count);
    }
}
