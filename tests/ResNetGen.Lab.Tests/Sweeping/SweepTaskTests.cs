using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Sweeping.Jobs;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Tests.Sweeping;

public sealed class SweepTaskTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private readonly SweepOptions options;

    private int reports;

    public SweepTaskTests() => options = TinySweep.Options(folder.Path, PaintedImages.Make(training: 32, test: 4));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_task_that_ends_last_puts_the_results_together()
    {
        foreach (var run in options.Experiment.Runs().Reverse())
        {
            Assert.False(File.Exists(options.Folder.Json));
            Assert.Equal(RunStatus.Finished, Train(run.Name));
        }

        Assert.Equal(4, ResultFiles.ReadAll(options.Folder).Runs.Count);
        Assert.Equal(1, reports);
        Assert.DoesNotContain(folder.Names, name => name!.EndsWith(".lock", StringComparison.Ordinal));
    }

    [Fact]
    public void An_experiment_that_has_changed_since_it_was_submitted_is_not_trained()
    {
        var before = options.Experiment with { Recipes = [TinyRun.Recipe with { LearningRate = 0.06 }] };

        var failure = Assert.Throws<LabException>(() => Train("Plain8-tiny-s1", before.Fingerprint));

        Assert.StartsWith("The run 'Plain8-tiny-s1' is not trained. The experiment, a recipe of it or a network has changed since the sweep was started.", failure.Message);
        Assert.Equal(failure.Message, File.ReadAllText(options.Folder.FailureOf(options.Experiment.Runs().First())).Trim());
        Assert.Equal(options.Experiment.Fingerprint, (options.Experiment with { Text = "# a comment\n", Title = "A title" }).Fingerprint);
    }

    [Fact]
    public void A_run_that_the_experiment_does_not_have_is_an_error()
    {
        var failure = Assert.Throws<LabException>(() => Train("Plain8-tiny-s3"));

        Assert.Contains("The experiment 'tiny' has no run 'Plain8-tiny-s3'. Did you mean 'Plain8-tiny-s", failure.Message);
    }

    /// <summary>Else it would be told as the reason of whatever ends the next try.</summary>
    [Fact]
    public void A_reason_of_an_earlier_try_is_gone_when_the_next_one_begins()
    {
        var failure = options.Folder.FailureOf(options.Experiment.Runs().First());
        Directory.CreateDirectory(Path.GetDirectoryName(failure)!);
        File.WriteAllText(failure, "The disk is full.\n");

        Assert.Throws<OperationCanceledException>(() => SweepTask.Run(
            options.Experiment, options.Folder, () => throw new OperationCanceledException(File.Exists(failure) ? "late" : "gone"), "Plain8-tiny-s1", null, _ => throw new InvalidOperationException(), _ => { }, () => { }));
        Assert.False(File.Exists(failure));
    }

    private RunStatus Train(string name, string? fingerprint = null) => SweepTask.Run(
        options.Experiment, options.Folder, () => options, name, fingerprint, training => Trainer.Train(training, new SilentObserver(), CancellationToken.None), _ => { }, () => reports++);
}
