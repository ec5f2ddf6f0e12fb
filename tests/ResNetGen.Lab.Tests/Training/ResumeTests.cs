using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Tests.Training;

public sealed class ResumeTests
{
    /// <summary>Momentum, schedule, order of images, augmentation, running statistics, sums of the epoch: one of them forgotten, and the bytes differ.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(13)]
    public void A_run_that_was_interrupted_ends_in_the_same_bytes(int interruptedAfter)
    {
        using var folder = new TemporaryFolder();
        var data = PaintedImages.Make(training: 300, test: 40);
        var straight = TinyRun.Options(folder.In("straight"), data);
        var broken = TinyRun.Options(folder.In("broken"), data);
        var whole = Trainer.Train(straight, new SilentObserver(), default);

        using var stop = new CancellationTokenSource();
        var interrupted = Trainer.Train(broken, new SilentObserver(progress => StopAfter(progress, interruptedAfter, stop)), stop.Token);
        var observer = new SilentObserver();
        var resumed = Trainer.Train(broken with { Resume = true }, observer, default);

        Assert.False(interrupted.IsFinished);
        Assert.Equal(interruptedAfter, interrupted.Position.Iteration);
        Assert.Equal(interruptedAfter, observer.Resumed);
        Assert.Equal(Numbers(whole), Numbers(resumed));
        Assert.Equal(File.ReadAllBytes(straight.Folder.Weights), File.ReadAllBytes(broken.Folder.Weights));
    }

    [Fact]
    public void A_warm_up_by_error_goes_on_where_it_was()
    {
        using var folder = new TemporaryFolder();
        var data = PaintedImages.Make(training: 64, test: 8);
        var recipe = TinyRun.Recipe with { Batch = 1, Length = new(2, LengthUnit.Epochs), LearningRate = 0.001, WarmUp = new ErrorWarmUp(0.0005, 0.9) };
        var straight = TinyRun.Options(folder.In("straight"), data, recipe);
        var broken = TinyRun.Options(folder.In("broken"), data, recipe);
        var rates = new List<double>();
        Trainer.Train(straight, new SilentObserver(progress => rates.Add(progress.LearningRate)), default);
        Assert.Contains(0.0005, rates);
        Assert.NotEqual(0.0005, rates[^1]);

        using var stop = new CancellationTokenSource();
        Trainer.Train(broken, new SilentObserver(progress => StopAfter(progress, 50, stop)), stop.Token);
        Trainer.Train(broken with { Resume = true }, new SilentObserver(), default);

        Assert.Equal(File.ReadAllBytes(straight.Folder.Weights), File.ReadAllBytes(broken.Folder.Weights));
    }

    [Fact]
    public void Another_seed_gives_other_weights()
    {
        using var folder = new TemporaryFolder();
        var data = PaintedImages.Make(training: 64, test: 8);
        var one = TinyRun.Options(folder.In("one"), data);
        var two = TinyRun.Options(folder.In("two"), data, TinyRun.Recipe with { Seed = 2 });

        Trainer.Train(one, new SilentObserver(), default);
        Trainer.Train(two, new SilentObserver(), default);

        Assert.NotEqual(File.ReadAllBytes(one.Folder.Weights), File.ReadAllBytes(two.Folder.Weights));
    }

    [Fact]
    public void A_finished_run_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var options = TinyRun.Options(folder.Path, PaintedImages.Make(training: 64, test: 8));
        var first = Trainer.Train(options, new SilentObserver(), default);

        var again = Trainer.Train(options with { Resume = true }, new SilentObserver(), default);

        Assert.True(again.IsFinished);
        Assert.Equal(Numbers(first), Numbers(again));
    }

    [Fact]
    public void A_folder_with_a_run_is_not_trained_over()
    {
        using var folder = new TemporaryFolder();
        var options = TinyRun.Options(folder.Path, PaintedImages.Make(training: 64, test: 8));
        Trainer.Train(options, new SilentObserver(), default);

        var failure = Assert.Throws<LabException>(() => Trainer.Train(options, new SilentObserver(), default));

        Assert.Contains("--resume", failure.Message);
    }

    [Theory]
    [InlineData("Plain8", 0.05, 1, "it trains ResNet8, not Plain8")]
    [InlineData("ResNet8", 0.06, 1, "the recipe 'tiny' or its length is another one now")]
    [InlineData("ResNet8", 0.05, 2, "are not the images")]
    public void What_began_otherwise_does_not_go_on(string network, double rate, int images, string says)
    {
        using var folder = new TemporaryFolder();
        Trainer.Train(TinyRun.Options(folder.Path, PaintedImages.Make(training: 64, test: 8)), new SilentObserver(), default);
        var other = TinyRun.Options(folder.Path, PaintedImages.Make(training: 64, test: 8, seed: images), TinyRun.Recipe with { LearningRate = rate }, network);

        var failure = Assert.Throws<LabException>(() => Trainer.Train(other with { Resume = true }, new SilentObserver(), default));

        Assert.Contains(says, failure.Message);
    }

    [Fact]
    public void Another_seed_does_not_go_on()
    {
        using var folder = new TemporaryFolder();
        var options = TinyRun.Options(folder.Path, PaintedImages.Make(training: 64, test: 8));
        Trainer.Train(options, new SilentObserver(), default);
        var other = options with { Recipe = TinyRun.Recipe with { Seed = 2 }, Resume = true };

        Assert.Contains("its seed is 1, not 2", Assert.Throws<LabException>(() => Trainer.Train(other, new SilentObserver(), default)).Message);
    }

    [Fact]
    public void A_run_goes_on_with_the_threads_that_it_began_with()
    {
        using var folder = new TemporaryFolder();
        var options = TinyRun.Options(folder.Path, PaintedImages.Make(training: 64, test: 8)) with { Threads = 1 };
        using var stop = new CancellationTokenSource();
        Trainer.Train(options, new SilentObserver(progress => StopAfter(progress, 2, stop)), stop.Token);

        var observer = new SilentObserver();
        var resumed = Trainer.Train(options with { Resume = true, Threads = null }, observer, default);

        Assert.Equal(1, resumed.Run.Threads);
        Assert.Empty(observer.Notes);
    }

    [Fact]
    public void Another_number_of_threads_is_noted_with_the_option_that_keeps_the_run_exact()
    {
        using var folder = new TemporaryFolder();
        var options = TinyRun.Options(folder.Path, PaintedImages.Make(training: 64, test: 8)) with { Threads = 1 };
        Trainer.Train(options, new SilentObserver(), default);

        var observer = new SilentObserver();
        Trainer.Train(options with { Resume = true, Threads = 2 }, observer, default);

        Assert.Contains("--threads 1 keeps it exact.", Assert.Single(observer.Notes));
    }

    [Fact]
    public void A_broken_checkpoint_is_named_and_the_one_before_takes_its_place_when_it_is_deleted()
    {
        using var folder = new TemporaryFolder();
        var options = TinyRun.Options(folder.Path, PaintedImages.Make(training: 64, test: 8));
        Trainer.Train(options, new SilentObserver(), default);
        var newest = options.Folder.Checkpoints()[0];
        var weights = Path.Combine(newest, "weights.safetensors");
        File.WriteAllBytes(weights, File.ReadAllBytes(weights)[..100]);

        var failure = Assert.Throws<LabException>(() => Trainer.Train(options with { Resume = true }, new SilentObserver(), default));
        Assert.Contains(newest, failure.Message);

        Directory.Delete(newest, recursive: true);
        Assert.True(Trainer.Train(options with { Resume = true }, new SilentObserver(), default).IsFinished);
    }

    /// <summary>As where a process ended between its last checkpoint and the file.</summary>
    [Fact]
    public void A_history_that_is_missing_is_written_again()
    {
        using var folder = new TemporaryFolder();
        var options = TinyRun.Options(folder.Path, PaintedImages.Make(training: 64, test: 8));
        Trainer.Train(options, new SilentObserver(), default);
        var history = File.ReadAllText(options.Folder.History);
        File.Delete(options.Folder.History);

        Trainer.Train(options with { Resume = true }, new SilentObserver(), default);

        Assert.Equal(history, File.ReadAllText(options.Folder.History));
    }

    [Fact]
    public void What_numbers_may_show_in_their_last_digits_is_said()
    {
        var before = FixedResults.Of("ResNet20", 1, (0.5, 0.5)).Run;

        Assert.Empty(before.ChangesSince(before));
        Assert.Equal(
            ["the device cpu and goes on with cuda", "TorchSharp 0.107.0 and goes on with 0.108.0", "libtorch 2.10.0 and goes on with 2.11.0", "the processor A processor and goes on with Another"],
            (before with { Device = "cuda", TorchSharp = "0.108.0", LibTorch = "2.11.0", Processor = "Another" }).ChangesSince(before));
    }

    [Fact]
    public void A_warm_up_as_long_as_the_training_is_refused()
    {
        using var folder = new TemporaryFolder();
        var recipe = TinyRun.Recipe with { WarmUp = new LinearWarmUp(4) };

        var failure = Assert.Throws<LabException>(() => Trainer.Train(TinyRun.Options(folder.Path, PaintedImages.Make(64, 8), recipe), new SilentObserver(), default));

        Assert.Contains("warms up over 4 iterations, and the whole training has 4", failure.Message);
    }

    [Fact]
    public void Two_processes_do_not_train_in_one_folder()
    {
        using var folder = new TemporaryFolder();
        var options = TinyRun.Options(folder.Path, PaintedImages.Make(training: 64, test: 8));
        using var other = RunLock.Take(options.Folder);

        var failure = Assert.Throws<RunInUseException>(() => Trainer.Train(options, new SilentObserver(), default));

        Assert.Contains("Another process trains", failure.Message);
    }

    private static void StopAfter(RunProgress progress, long iteration, CancellationTokenSource stop)
    {
        if (progress.Iteration == iteration)
            stop.Cancel();
    }

    /// <summary>All but the time it took.</summary>
    private static IEnumerable<EpochRecord> Numbers(TrainingResult result) => result.Position.Epochs.Select(epoch => epoch with { Seconds = 0 });
}
