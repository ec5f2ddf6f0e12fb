using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Sweeping.Jobs;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Tests.Sweeping;

public sealed class ParallelSweepTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Of pictures that are split, so that each process has to know how.</summary>
    [Fact]
    public void Runs_that_are_trained_at_once_come_to_the_results_of_a_sweep_one_after_another()
    {
        PngFolder.Write(PaintedImages.Make(training: 40, test: 4), folder.Path);
        File.WriteAllText(folder.In("train/bar/broken.jpg"), "no picture");
        File.WriteAllText(folder.In("short.recipe.yaml"), "epochs: 2\nbatch: 16\nlearning_rate: 0.02\naugmentation: [flip]\ntraining_view: [random_resized_crop(32)]\ntest_view: [resize(32), centre_crop(32)]\n");
        File.WriteAllText(folder.In("two.experiment.yaml"), "networks: [Plain8, ResNet8]\nrecipes: [short.recipe.yaml]\ndata: train\n");
        string[] pictures = ["--split", "0.2", "--split-seed", "7", "--skip-broken", "--cache", "--device", "cpu", "--threads", "1"];

        var serial = CommandRun.Of(folder.Path, ["sweep", "two.experiment.yaml", "--out", "serial", "--data-root", folder.Path, .. pictures]);
        var parallel = CommandRun.Of(folder.Path, ["sweep", folder.In("two.experiment.yaml"), "--out", "parallel", "--data-root", folder.Path, "--jobs", "2", .. pictures]);

        Assert.Equal((0, 0), (serial.ExitCode, parallel.ExitCode));
        Assert.StartsWith("note: 1 file is left out.", parallel.Errors);
        Assert.Equal(new(0.2, 7), RunFiles.ReadIdentity(new(folder.In("parallel/Plain8-short-s1"))).Split);
        Assert.Matches("Plain8-short-s1: finished, test error [0-9.]+%\n", parallel.Output);
        foreach (var run in new[] { "Plain8-short-s1", "ResNet8-short-s1" })
            Assert.Equal(File.ReadAllBytes(folder.In($"serial/{run}/weights.safetensors")), File.ReadAllBytes(folder.In($"parallel/{run}/weights.safetensors")));
        Assert.Contains("2 runs: 2 done", CommandRun.Of(folder.Path, "sweep", "two.experiment.yaml", "--out", "parallel", "--status").Output);
    }

    [Fact]
    public void A_run_that_fails_is_told_and_the_others_are_trained()
    {
        var options = TinySweep.Options(folder.Path, PaintedImages.Make(training: 16, test: 4));
        var notes = new List<string>();

        var outcome = new ParallelSweep(options, 2, Start, notes.Add).Run(CancellationToken.None);

        Assert.Equal(new(Finished: 0, Diverged: 0, Elsewhere: 1, IsInterrupted: false, Failed: 3), outcome);
        Assert.Contains("Plain8-tiny-s1 failed: The disk is full.", notes);
        Assert.Contains($"Plain8-tiny-s2 failed: its process ended with exit code 139. '{folder.In("Plain8-tiny-s2/log.txt")}' is what it said.", notes);
        Assert.Contains("ResNet8-tiny-s1 is skipped: another process is training it", notes);

        System.Diagnostics.ProcessStartInfo Start(SweepRun run) => LoggedProcess.Start(
            ["/bin/sh", "-c", run.Name switch
            {
                "Plain8-tiny-s1" => "echo 'The disk is full.' > failure.txt; exit 2",
                "ResNet8-tiny-s1" => "exit 4",
                _ => "exit 139",
            }], options.Folder.LogOf(run), options.Folder.RunFolder(run).Path);
    }

    [Fact]
    public void To_stop_reaches_the_processes()
    {
        var options = TinySweep.Options(folder.Path, PaintedImages.Make(training: 16, test: 4));
        using var stop = new CancellationTokenSource();

        var outcome = new ParallelSweep(options, 2, Start, _ => { }).Run(stop.Token);

        Assert.True(outcome.IsInterrupted);
        Assert.Equal(0, outcome.Failed);

        System.Diagnostics.ProcessStartInfo Start(SweepRun run)
        {
            stop.CancelAfter(200);
            return LoggedProcess.Start(["/bin/sh", "-c", "trap 'exit 130' TERM; while :; do sleep 0.05; done"], options.Folder.LogOf(run), folder.Path);
        }
    }
}
