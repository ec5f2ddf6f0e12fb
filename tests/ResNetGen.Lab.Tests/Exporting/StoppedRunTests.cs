using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Tests.Exporting;

/// <summary>What SIGTERM leaves, and who goes on with it.</summary>
[Collection(ExportedTrainingsCollection.Name)]
public sealed class StoppedRunTests(ExportedTrainings trainings)
{
    [Fact]
    public void A_signal_to_one_process_stops_all_at_the_same_checkpoint()
    {
        var (codes, _, errors) = trainings.Launch("gn-stopped");

        Assert.Equal([ExitCode.Interrupted, ExitCode.Interrupted], codes);
        Assert.Equal($"stopped after iteration 4 of 10; a checkpoint is in '{trainings.Run("gn-stopped").Path}'. The same command with --resume goes on.\n", errors);
        Assert.Equal(trainings.Run("gn-stopped").Checkpoint(4), trainings.Run("gn-stopped").Checkpoints()[0]);
        Assert.Equal(RunStatus.Interrupted, ResultFiles.ReadRun(trainings.Run("gn-stopped").Result)!.Status);
    }

    [Fact]
    public void Another_number_of_processes_goes_on_and_comes_to_the_same()
    {
        var (codes, output, _) = trainings.Launch("gn-resumed");
        using var exact = SafetensorsFile.Read(trainings.Run("gn-double").Weights);
        using var single = SafetensorsFile.Read(trainings.Run("gn-single").Weights);
        using var resumed = SafetensorsFile.Read(trainings.Run("gn-resumed").Weights);

        Assert.Equal([0, 0, 0, 0], codes);
        Assert.Contains("goes on after iteration 4\nnote: the run began with 2 processes and goes on with 4:", output);
        foreach (var (name, tensor) in resumed.Tensors)
            Closeness.AssertClose(exact[name], tensor, Closeness.Tolerance(single[name], exact[name]) / (1L << 29), name);
        Assert.Equal([3, 6, 9, 10], RunFiles.ReadHistory(trainings.Run("gn-resumed")).Select(epoch => epoch.Iteration));
    }

    [Fact]
    public void One_that_goes_on_as_it_began_ends_in_the_same_bytes()
    {
        Assert.Equal([130], trainings.Launch("bn-stopped").Codes);
        Assert.Equal([0], trainings.Launch("bn-resumed").Codes);
        Assert.Contains("iterations of 11 images, seed 1, cpu, 1 thread\n", trainings.Launch("bn-resumed").Output);
        Assert.Equal(File.ReadAllBytes(trainings.Run("bn-single").Weights), File.ReadAllBytes(trainings.Run("bn-resumed").Weights));
    }

    /// <summary>The others wait for it in the middle of a step.</summary>
    [Fact]
    public void A_process_that_loses_its_disk_ends_at_once_and_the_others_with_it()
    {
        var (codes, _, errors) = trainings.Launch("gn-failed");

        Assert.Equal([1, ExitCode.Usage], codes);
        Assert.EndsWith("train.py: [Errno 5] Input/output error\n", errors);
    }

    [Fact]
    public void A_training_goes_on_where_nobody_reads_what_it_prints() => Assert.Equal([0, 0], trainings.Launch("gn-slurm").Codes);

    [Fact]
    public void A_training_that_diverges_stops_and_says_where()
    {
        var (codes, _, errors) = trainings.Launch("wild");

        Assert.Equal([ExitCode.Diverged, ExitCode.Diverged], codes);
        Assert.Matches("^train.py: .*The training diverged. A smaller learning rate, or a warm-up, may help.\n$", errors);
        Assert.Equal(RunStatus.Diverged, ResultFiles.ReadRun(trainings.Run("wild").Result)!.Status);
    }

    [Theory]
    [InlineData("gn-double-2")]
    [InlineData("gn-stopped")]
    public void The_lab_tests_its_weights(string run)
    {
        if (run == "gn-double-2")
            Assert.Equal(RunFiles.ReadHistory(trainings.Run("gn-single-2"))[^1].TestError, Error("gn-single-2"));
        else
            Assert.StartsWith(trainings.Run(run).Checkpoint(4), TrainedRun.Open(trainings.Run(run).Path).Weights);
    }

    [Fact]
    public void The_lab_reports_it_beside_its_own_run()
    {
        foreach (var (name, from) in new[] { ("lab", trainings.Lab("gn")), ("one", trainings.Run("gn-single")), ("two", trainings.Run("gn-single-2")) })
            Copy(from.Path, trainings.In($"beside/{name}"));

        var run = CommandRun.Of(trainings.Path, "report", "beside");

        Assert.Equal((0, "wrote beside/report.md and report.html, curves-error.svg, curves-loss.svg, curves-seconds.svg\n"), (run.ExitCode, run.Output));
        var report = File.ReadAllText(trainings.In("beside/report.md"));
        Assert.Contains("3 of 3 runs are finished. Data: small.", report);
        Assert.Matches(@"\| ResNet8GN \| [0-9,]+ \| plain \| 1 \|", report);
        Assert.Matches(@"\| ResNet8GN \| [0-9,]+ \| plain, PyTorch \| 1 \|", report);
        Assert.Matches(@"\| ResNet8GN \| [0-9,]+ \| plain, PyTorch in 2 processes \| 1 \|", report);
        Assert.Contains("cpu, 1 thread in each of 2 processes; ResNetGen", report);
        Assert.Contains("learning_rate: 0.05", report);
    }

    [Fact]
    public void The_lab_knows_it_as_the_run_of_its_own_recipe()
    {
        var lab = RunFiles.ReadIdentity(trainings.Lab("gn"));
        var run = RunFiles.ReadIdentity(trainings.Run("gn-single-2"));

        Assert.Null(run.DifferenceTo(lab));
        Assert.Equal((null, null, 2), (run.TorchSharp, run.DotNet, run.Processes));
        Assert.Equal(lab with { TorchSharp = null, DotNet = null, LibTorch = null, NetworkSource = null, Threads = 1 }, run with { PyTorch = null, Python = null, Processes = null });
    }

    [Fact]
    public void The_lab_does_not_go_on_with_it()
    {
        var run = CommandRun.Of(
            trainings.Path, "train", "-n", "ResNet8GN", "-r", "cosine", "--epochs", "900", "--data", trainings.In("small"), "--device", "cpu", "--resume", "--out", trainings.Run("gn-single").Path);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("is one of PyTorch: the train.py that began it goes on with it.", run.Errors);
    }

    private double Error(string run)
    {
        var json = trainings.In("eval.json");
        var command = CommandRun.Of(trainings.Path, "eval", "--run", trainings.Run(run).Path, "--data", trainings.In("small"), "--device", "cpu", "--json", json);
        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        using var document = System.Text.Json.JsonDocument.Parse(File.ReadAllText(json));
        var (right, images) = (document.RootElement.GetProperty("top1_correct").GetInt32(), document.RootElement.GetProperty("test_images").GetInt32());
        return (double)(images - right) / images;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
