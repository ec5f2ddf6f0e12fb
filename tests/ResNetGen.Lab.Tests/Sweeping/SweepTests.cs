using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Tests.Sweeping;

public sealed class SweepTests
{
    [Fact]
    public void Two_networks_with_two_seeds_give_four_rows()
    {
        using var folder = new TemporaryFolder();
        var options = TinySweep.Options(folder.Path, PaintedImages.Make(training: 64, test: 8));

        var outcome = TinySweep.Run(options);

        Assert.Equal(new SweepOutcome(Finished: 4, Diverged: 0, Elsewhere: 0, IsInterrupted: false), outcome);
        var results = ResultFiles.ReadAll(options.Folder);
        Assert.Equal(
            [("Plain8", 1), ("Plain8", 2), ("ResNet8", 1), ("ResNet8", 2)],
            results.Runs.Select(result => (result.Run.Network, result.Run.Seed)));
        Assert.All(results.Runs, result => Assert.Equal((RunStatus.Finished, 2, 4L, 2L), (result.Status, result.Epochs.Count, result.Iteration, result.IterationsPerEpoch)));
        Assert.Equal(options.Experiment.Sha256, results.Experiment.Sha256);
        Assert.Single(results.Runs.Select(result => result.Run.RecipeHash).Distinct());
        Assert.Equal(5, File.ReadAllLines(options.Folder.Csv).Length);
        Assert.Equal(4, results.Runs.Select(result => result.Epochs[0].TrainingLoss).Distinct().Count());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public void A_sweep_that_was_interrupted_comes_to_the_same_results(int interruptedAfter)
    {
        using var folder = new TemporaryFolder();
        var data = PaintedImages.Make(training: 64, test: 8);
        var (straight, broken) = (TinySweep.Options(folder.In("straight"), data), TinySweep.Options(folder.In("broken"), data));
        TinySweep.Run(straight);

        using var stop = new CancellationTokenSource();
        var steps = 0;
        var interrupted = TinySweep.Run(broken, progressed: _ => StopAt(ref steps, interruptedAfter, stop), cancellation: stop.Token);
        Assert.True(interrupted.IsInterrupted);
        Assert.Equal(RunStatus.Interrupted, ResultFiles.ReadAll(broken.Folder).Runs[^1].Status);
        var repeated = 0;
        var resumed = TinySweep.Run(broken, progressed: _ => repeated++);

        Assert.Equal(4, resumed.Finished);
        Assert.Equal((4 * 4) - interruptedAfter, repeated);
        Assert.Equal(WithoutTime(straight.Folder), WithoutTime(broken.Folder));
        foreach (var run in straight.Experiment.Runs())
            Assert.Equal(File.ReadAllBytes(straight.Folder.RunFolder(run).Weights), File.ReadAllBytes(broken.Folder.RunFolder(run).Weights));
    }

    [Fact]
    public void A_run_that_diverges_is_recorded_and_the_next_is_trained()
    {
        using var folder = new TemporaryFolder();
        var wild = TinyRun.Recipe with { Name = "wild", LearningRate = 1e30, Schedule = new ConstantSchedule() };
        var experiment = TinySweep.Experiment with { Recipes = [wild, TinyRun.Recipe], Networks = [TinySweep.Experiment.Networks[0]], Seeds = [1] };
        var options = TinySweep.Options(folder.Path, PaintedImages.Make(training: 320, test: 40), experiment);

        var first = TinySweep.Run(options);
        var notes = new List<string>();
        var again = TinySweep.Run(options, notes);

        Assert.Equal((1, 1), (first.Finished, first.Diverged));
        Assert.Equal(first, again);
        Assert.Equal(["run 1 of 2, Plain8-wild-s1: diverged before", "run 2 of 2, Plain8-tiny-s1: finished before"], notes);
        var results = ResultFiles.ReadAll(options.Folder).Runs;
        Assert.Equal([RunStatus.Diverged, RunStatus.Finished], results.Select(result => result.Status));
        Assert.Contains("iteration", results[0].Message);
    }

    [Fact]
    public void A_run_that_another_process_trains_is_skipped_with_a_note()
    {
        using var folder = new TemporaryFolder();
        var options = TinySweep.Options(folder.Path, PaintedImages.Make(training: 64, test: 8));
        var notes = new List<string>();
        SweepOutcome outcome;
        using (RunLock.Take(options.Folder.RunFolder(options.Experiment.Runs().First())))
            outcome = TinySweep.Run(options, notes);

        Assert.Equal((3, 1), (outcome.Finished, outcome.Elsewhere));
        Assert.Contains("Plain8-tiny-s1 is skipped: another process is training it", notes);
        Assert.Equal(3, ResultFiles.ReadAll(options.Folder).Runs.Count);
        Assert.Equal(4, TinySweep.Run(options).Finished);
    }

    [Fact]
    public void Two_calls_for_a_network_each_end_in_one_table_of_both()
    {
        using var folder = new TemporaryFolder();
        var options = TinySweep.Options(folder.Path, PaintedImages.Make(training: 64, test: 8));

        TinySweep.Run(options with { Only = ["ResNet8"] });
        Assert.Equal(["ResNet8", "ResNet8"], Networks(options.Folder));
        TinySweep.Run(options with { Only = ["Plain8"] });

        Assert.Equal(["Plain8", "Plain8", "ResNet8", "ResNet8"], Networks(options.Folder));
    }

    [Fact]
    public void Results_of_another_recipe_are_not_taken_for_this_ones()
    {
        using var folder = new TemporaryFolder();
        var options = TinySweep.Options(folder.Path, PaintedImages.Make(training: 64, test: 8));
        TinySweep.Run(options);
        var other = options.Experiment with { Recipes = [TinyRun.Recipe with { LearningRate = 0.06 }] };

        var failure = Assert.Throws<LabException>(() => TinySweep.Run(options with { Experiment = other }));

        Assert.Contains("holds the result of another run: the recipe 'tiny' or its length is another one now", failure.Message);
    }

    private static void StopAt(ref int steps, int last, CancellationTokenSource stop)
    {
        if (++steps == last)
            stop.Cancel();
    }

    private static IEnumerable<string> Networks(SweepFolder folder) => ResultFiles.ReadAll(folder).Runs.Select(result => result.Run.Network);

    private static IEnumerable<string> WithoutTime(SweepFolder folder) => ResultFiles.ReadAll(folder).Runs.Select(result =>
        $"{result.Status} {result.Run} {result.Iteration} {string.Join("; ", result.Epochs.Select(epoch => epoch with { Seconds = 0 }))}");
}
