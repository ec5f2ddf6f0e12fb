using System.Text.Json;
using ResNetGen.Lab.Clusters;
using ResNetGen.Lab.Locking;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Sweeping.Status;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Tests.Sweeping;

public sealed class SweepStatusTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private readonly SweepRun run = TinySweep.Experiment.Runs().First();

    private readonly RunFolder files;

    public SweepStatusTests()
    {
        files = new SweepFolder(folder.Path).RunFolder(run);
        Directory.CreateDirectory(files.Path);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("PENDING", "Resources", RunState.Queued, "job 41_0, for resources")]
    [InlineData("PENDING", "JobArrayTaskLimit", RunState.Queued, "job 41_0, for others of the sweep (--max-parallel)")]
    [InlineData("PENDING", "Nodes required for job are DOWN", RunState.Queued, "job 41_0, Nodes required for job are DOWN")]
    [InlineData("RUNNING", "", RunState.Running, "job 41_0 on n1")]
    [InlineData("COMPLETING", "", RunState.Running, "job 41_0 on n1, completing")]
    [InlineData("OUT_OF_MEMORY", "", RunState.Failed, "job 41_0: out of memory")]
    [InlineData("CANCELLED", "BeginTime", RunState.Failed, "job 41_0: cancelled")]
    [InlineData("TIMEOUT", "TimeLimit", RunState.Failed, "job 41_0: timeout, TimeLimit")]
    public void What_Slurm_says_of_a_task_is_told_of_its_run(string state, string reason, RunState expected, string note)
    {
        var line = Line(new QueueEntry("41", 0, state, reason, "n1", "ada"));

        Assert.Equal((expected, note), (line.State, line.Note));
    }

    [Fact]
    public void How_far_a_run_is_stands_in_its_own_files()
    {
        RunFiles.WriteIdentity(files, FixedResults.Of("Plain8", 1, (0.5, 0.4)).Run with { Iterations = 3910 });
        RunFiles.WriteHistory(files, FixedResults.Of("Plain8", 1, (0.5, 0.4), (0.3, 0.25)).Epochs);

        Assert.Equal(new(run.Name, RunState.Running, "2/10", 0.25, "job 41_0 on n1"), Line(new QueueEntry("41", 0, "RUNNING", "", "n1", "ada")));
    }

    [Fact]
    public void A_result_counts_more_than_what_Slurm_remembers()
    {
        ResultFiles.WriteRun(new SweepFolder(folder.Path).ResultOf(run), FixedResults.Of("Plain8", 1, (0.5, 0.4)));

        Assert.Equal(new(run.Name, RunState.Done, "1/1", 0.4, ""), Line(new QueueEntry("41", 0, "CANCELLED", "", "n1", "ada")));
    }

    [Fact]
    public void Without_Slurm_a_run_says_itself_who_trains_it_why_it_failed_and_where_it_stands()
    {
        Assert.Equal(RunState.New, Line().State);

        File.WriteAllText(files.Lock, JsonSerializer.Serialize(LockOwner.Here(TimeProvider.System)));
        Assert.Equal(RunState.Running, Line().State);
        Assert.StartsWith($"process {Environment.ProcessId} of ", Line().Note);

        File.Delete(files.Lock);
        Directory.CreateDirectory(files.Checkpoint(3));
        Assert.Equal(RunState.Stopped, Line().State);

        File.WriteAllText(new SweepFolder(folder.Path).FailureOf(run), "The disk is full.\n");
        Assert.Equal((RunState.Failed, "The disk is full."), (Line().State, Line().Note));
    }

    /// <summary>After SIGKILL, seen from another machine, nobody deletes the lock.</summary>
    [Theory]
    [InlineData("c/43", 0, RunState.Failed, "job 41_0: out of memory")]
    [InlineData(null, -4320, RunState.Failed, "job 41_0: out of memory")]
    [InlineData(null, 0, RunState.Running, "process 4711 of ada on n7, since 2026")]
    public void A_lock_that_was_left_elsewhere_is_not_a_run_that_is_trained(string? job, int minutes, RunState expected, string note)
    {
        File.WriteAllText(files.Lock, JsonSerializer.Serialize(new LockOwner("its", "n7", "another", null, 4711, "5", "ada", "2026", job)));
        File.SetLastWriteTimeUtc(files.Lock, DateTime.UtcNow.AddMinutes(minutes));

        var line = Line(new QueueEntry("41", 0, "OUT_OF_MEMORY", "", "n7", "ada"), submitted: true);

        Assert.Equal((expected, note), (line.State, line.Note));
        Assert.Equal([Path.GetFileName(files.Lock)], Directory.EnumerateFileSystemEntries(files.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_task_that_left_nothing_is_a_failure_whose_log_is_named()
    {
        Directory.CreateDirectory(folder.In("slurm"));
        File.WriteAllText(folder.In("slurm/41_0.log"), "Segmentation fault\n");

        Assert.Equal((RunState.Failed, $"job 41 is over and left no result. '{folder.In("slurm/41_0.log")}' is what it said."), (Line(submitted: true).State, Line(submitted: true).Note));
    }

    [Fact]
    public void The_table_has_a_line_for_each_run_and_one_that_counts()
    {
        RunLine[] lines =
        [
            new("Plain8-tiny-s1", RunState.Done, "8/8", 0.125, ""), new("ResNet8-tiny-s1", RunState.Running, "3/8", 0.5, "job 41_1 on n1"),
            new("ResNet8-tiny-s2", RunState.New, "", null, ""),
        ];

        Assert.Equal(
            """
            run              state      epochs  test error
            Plain8-tiny-s1   done       8/8     12.50%
            ResNet8-tiny-s1  running    3/8     50.00%      job 41_1 on n1
            ResNet8-tiny-s2  not begun
            3 runs: 1 done, 1 running, 1 not begun
            """,
            string.Join('\n', StatusText.Lines(lines)));
    }

    private RunLine Line(QueueEntry? entry = null, bool submitted = false) => new SweepStatus(
        new(folder.Path),
        entry is null ? new Dictionary<string, QueueEntry>() : new() { [run.Name] = entry },
        submitted ? [new Submission("41", "ada", "login", [run.Name])] : []).Of(run);
}
