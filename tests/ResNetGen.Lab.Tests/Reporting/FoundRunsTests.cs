using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Tests.Reporting;

/// <summary>Reports of runs that are no experiment.</summary>
public sealed class FoundRunsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public FoundRunsTests()
    {
        using var stop = new CancellationTokenSource();
        var options = TinyRun.Options(folder.In("runs/done"), PaintedImages.Make(training: 16, test: 4));
        Trainer.Train(options, new SilentObserver(), default);
        Trainer.Train(options with { Folder = new(folder.In("runs/begun")), Recipe = TinyRun.Recipe with { Seed = 2 } }, new SilentObserver(_ => stop.Cancel()), stop.Token);
        Directory.CreateDirectory(folder.In("runs/something else"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void All_runs_of_a_folder_are_in_the_table()
    {
        var run = CommandRun.Of(folder.Path, "report", "runs");

        Assert.Equal((0, "wrote runs/report.md and report.html, curves-error.svg, curves-loss.svg, curves-seconds.svg\n"), (run.ExitCode, run.Output));
        Assert.Contains("# runs\n\n- 1 of 2 runs are finished. Data: painted.", folder.Read("runs/report.md"));
        Assert.Matches(@"\| ResNet8 \| [0-9,]+ \| tiny \| 2 \(not finished\), 1 \|", folder.Read("runs/report.md"));
    }

    [Fact]
    public void A_run_is_reported_by_itself()
    {
        var run = CommandRun.Of(folder.Path, "report", "runs/done");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("# done\n\n- 1 of 1 runs are finished.", folder.Read("runs/done/report.md"));
        Assert.DoesNotContain("resnetgen-lab sweep", folder.Read("runs/done/report.md"));
    }

    [Theory]
    [InlineData("epoch,iteration\n1,2\n")]
    [InlineData("epoch,iteration,learning_rate,training_loss,training_error,test_loss,test_error,seconds\n1,2,x,0,0,0,0,0\n")]
    [InlineData("")]
    public void A_history_that_is_broken_is_one_error(string text)
    {
        File.WriteAllText(new RunFolder(folder.In("runs/done")).History, text);

        var run = CommandRun.Of(folder.Path, "report", "runs");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("history.csv' is not the history of a run", run.Errors);
    }

    [Fact]
    public void A_folder_without_runs_is_refused()
    {
        var run = CommandRun.Of(folder.Path, "report", "runs/something else");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("There is no file", run.Errors);
    }
}
