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

    public static TheoryData<string> Features => [.. Recipes.Keys];

    private static Dictionary<string, Recipe> Recipes { get; } = new()
    {
        ["mixup, CutMix and an average of weights"] = TinyRun.Recipe with { Mixup = 0.5, CutMix = 1, WeightAverage = 0.9 },
        ["AdamW, clipping and accumulation"] = TinyRun.Recipe with { Optimizer = OptimizerKind.AdamW, LearningRate = 0.002, GradientClipping = 0.5, Accumulation = 3 },
        ["a plateau"] = TinyRun.Recipe with { Schedule = new PlateauSchedule(1, 0.1), LearningRate = 1e-9, Length = new(3, LengthUnit.Epochs) },
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

    /// <summary>At such a rate nothing is learned, so that the error stalls.</summary>
    [Fact]
    public void A_plateau_lowers_the_rate()
    {
        using var folder = new TemporaryFolder();

        var result = Trainer.Train(TinyRun.Options(folder.Path, data, Recipes["a plateau"] with { Augmentation = AugmentationSpec.None, LearningRate = 1e-30 }), new SilentObserver(), default);

        var schedule = new PlateauSchedule(1, 0.1);
        var errors = result.Position.Epochs.Select(epoch => epoch.TestError).ToList();
        Assert.Equal([.. Enumerable.Range(0, 3).Select(epoch => 1e-30 * schedule.FactorAfter(errors.Take(epoch)))], result.Position.Epochs.Select(epoch => epoch.LearningRate));
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
