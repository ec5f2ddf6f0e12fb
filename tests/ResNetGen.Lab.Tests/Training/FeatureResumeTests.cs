using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Augmentation.Changes;
using ResNetGen.Lab.Augmentation.Views;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Tests.Training;

/// <summary>What a recipe can say beside the papers' ways: a run by it goes on bit for bit too.</summary>
public sealed class FeatureResumeTests
{
    private static readonly Dataset data = PaintedImages.Make(training: 100, test: 20);

    /// <summary>Every test image is there with every label, so that the error is 75 % whatever is learned.</summary>
    private static readonly Dataset stalled = data with { Test = new([.. Enumerable.Repeat(data.Test.Pixels.ToArray(), 4).SelectMany(pixels => pixels)], [.. Enumerable.Range(0, 80).Select(i => i / 20)], data.Test.Size) };

    public static TheoryData<string> Features => [.. Recipes.Keys];

    private static Dictionary<string, Recipe> Recipes { get; } = new()
    {
        ["mixup, CutMix and an average of weights"] = TinyRun.Recipe with { Mixup = 0.5, CutMix = 1, WeightAverage = 0.9 },
        ["AdamW, clipping and accumulation"] = TinyRun.Recipe with { Optimizer = OptimizerKind.AdamW, LearningRate = 0.002, GradientClipping = 0.5, Accumulation = 3 },
        ["views and changes"] = TinyRun.Recipe with
        {
            TrainingView = new RandomResizedCrop(24, 0.08),
            TestView = new ResizedCrop(32, 32, 28, IsRandom: false),
            Augmentation = AugmentationSpec.None with { Flip = true, Lighting = 0.1, Erasing = 0.5, RandAugment = new(2, 9), Jitter = new(0.4, 0.4, 0.4) },
        },
    };

    [Theory]
    [MemberData(nameof(Features))]
    public void A_run_that_was_interrupted_ends_in_the_same_bytes(string feature)
    {
        using var folder = new TemporaryFolder();
        var straight = TinyRun.Options(folder.In("straight"), data, Recipes[feature]);
        var broken = TinyRun.Options(folder.In("broken"), data, Recipes[feature]);
        var whole = Trainer.Train(straight, new SilentObserver(), default);

        foreach (var iteration in new[] { 2, 6 })
        {
            using var stop = new CancellationTokenSource();
            Trainer.Train(broken with { Resume = true }, new SilentObserver(progress => StopAfter(progress, iteration, stop)), stop.Token);
        }

        var observer = new SilentObserver();
        var resumed = Trainer.Train(broken with { Resume = true }, observer, default);

        Assert.Equal(6, observer.Resumed);
        Assert.Equal(whole.Position.Epochs.Select(epoch => epoch with { Seconds = 0 }), resumed.Position.Epochs.Select(epoch => epoch with { Seconds = 0 }));
        Assert.Equal(File.ReadAllBytes(straight.Folder.Weights), File.ReadAllBytes(broken.Folder.Weights));
        Assert.Equal(File.ReadAllBytes(straight.Folder.BestWeights), File.ReadAllBytes(broken.Folder.BestWeights));
    }

    /// <summary>Of four iterations an epoch; the run stops within the third epoch, whose rate a plateau has lowered, and within the fourth.</summary>
    [Fact]
    public void A_plateau_lowers_the_rate_and_a_run_that_was_interrupted_goes_on_at_it()
    {
        using var folder = new TemporaryFolder();
        var recipe = TinyRun.Recipe with { Schedule = new PlateauSchedule(1, 0.1), Length = new(4, LengthUnit.Epochs) };
        var straight = TinyRun.Options(folder.In("straight"), stalled, recipe);
        var broken = TinyRun.Options(folder.In("broken"), stalled, recipe);
        var whole = Trainer.Train(straight, new SilentObserver(), default);
        foreach (var iteration in new[] { 10, 14 })
        {
            using var stop = new CancellationTokenSource();
            Trainer.Train(broken with { Resume = true }, new SilentObserver(progress => StopAfter(progress, iteration, stop)), stop.Token);
        }

        var resumed = Trainer.Train(broken with { Resume = true }, new SilentObserver(), default);

        Assert.All(whole.Position.Epochs, epoch => Assert.Equal(0.75, epoch.TestError));
        Assert.Equal([0.05, 0.05, 0.005, 0.0005], whole.Position.Epochs.Select(epoch => Math.Round(epoch.LearningRate, 9)));
        Assert.Equal(whole.Position.Epochs.Select(epoch => epoch with { Seconds = 0 }), resumed.Position.Epochs.Select(epoch => epoch with { Seconds = 0 }));
        Assert.Equal(File.ReadAllBytes(straight.Folder.Weights), File.ReadAllBytes(broken.Folder.Weights));
    }

    [Fact]
    public void Without_a_lower_error_a_training_ends_early_and_a_finished_one_stays_so()
    {
        using var folder = new TemporaryFolder();
        var options = TinyRun.Options(folder.Path, data, TinyRun.Recipe with { LearningRate = 1e-30, Schedule = new ConstantSchedule(), Length = new(50, LengthUnit.Epochs), Patience = 2 });
        var observer = new SilentObserver();

        var result = Trainer.Train(options, observer, default);

        Assert.True(result.IsFinished);
        Assert.InRange(result.Position.Epochs.Count, 3, 20);
        Assert.Contains("has not fallen for 2 epochs", Assert.Single(observer.Notes));
        var again = Trainer.Train(options with { Resume = true }, new SilentObserver(), default);
        Assert.Equal(result.Position.Epochs.Count, again.Position.Epochs.Count);
    }

    [Fact]
    public void The_history_is_there_as_lines_of_JSON_too()
    {
        using var folder = new TemporaryFolder();
        var options = TinyRun.Options(folder.Path, data);

        var result = Trainer.Train(options, new SilentObserver(), default);

        var lines = File.ReadAllLines(options.Folder.HistoryLines).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(result.Position.Epochs.Select(epoch => epoch.TestError), lines.Select(line => line.GetProperty("test_error").GetDouble()));
        Assert.Equal([1, 2], lines.Select(line => line.GetProperty("epoch").GetInt32()));
    }

    private static void StopAfter(RunProgress progress, long iteration, CancellationTokenSource stop)
    {
        if (progress.Iteration == iteration)
            stop.Cancel();
    }
}
