using System.Text.RegularExpressions;
using ResNetGen.Lab.Cluster.Support;

namespace ResNetGen.Lab.Cluster;

/// <summary>Sweeps on the real Slurm.</summary>
public sealed class SlurmSweepTests(SlurmCluster cluster) : IClassFixture<SlurmCluster>, IDisposable
{
    private static readonly string[] runs = ["Plain8-short-s1", "Plain8-short-s2", "Plain8-short-s3", "ResNet8-short-s1", "ResNet8-short-s2", "ResNet8-short-s3"];

    private readonly SweepFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_sweep_through_a_kill_a_drained_node_and_a_new_controller_gives_the_results_of_a_local_one()
    {
        var job = Submit("six", "remote", "--max-parallel 2");
        Lab("sweep six.experiment.yaml --out remote --on slurm").Required();
        Assert.Equal(["0001.runs"], Directory.EnumerateFiles(files.In("remote/slurm"), "*.runs").Select(Path.GetFileName));

        WaitFor("an epoch of the first run is over", () => files.Read("remote/Plain8-short-s1/history.csv").Contains("\n1,", StringComparison.Ordinal));
        using (cluster.Signal("TERM", $"{job}_0"))
            WaitFor("the first run is queued again", () => Log("remote", job, 0).Contains("Plain8-short-s1 is queued again", StringComparison.Ordinal));
        Assert.NotEmpty(Directory.EnumerateDirectories(files.In("remote/Plain8-short-s1"), "checkpoint-*"));

        cluster.Drain();
        WaitFor("the running ones are through", () => !Queue(job).Contains("RUNNING", StringComparison.Ordinal) && !Queue(job).Contains("COMPLETING", StringComparison.Ordinal));
        // What Slurm said within the last ten seconds would be shown again.
        File.Delete(files.In("remote/slurm/queue.txt"));
        var drained = Lab("sweep six.experiment.yaml --out remote --status").Required();
        Assert.Matches("Plain8-short-s1 +queued +[1-7]/8 +[0-9.]+% +job", drained);
        Assert.DoesNotContain("running", drained);
        cluster.Resume();
        cluster.StartNow($"{job}_0");

        WaitFor("a run begins", () => Queue(job).Contains("RUNNING", StringComparison.Ordinal));
        cluster.RestartController();
        using var local = cluster.Lab(files.Path, "sweep six.experiment.yaml --out local --jobs 2 --threads 1 --device cpu");
        WaitFor("the report is written", () => File.Exists(files.In("remote/report.html")) && Queue(job).Trim().Length == 0);
        local.Finish().Required();

        Assert.Contains("Plain8-short-s1: attempt 2", Log("remote", job, 0));
        foreach (var run in runs)
        {
            Assert.Equal(File.ReadAllBytes(files.In($"local/{run}/weights.safetensors")), File.ReadAllBytes(files.In($"remote/{run}/weights.safetensors")));
            Assert.Equal(WithoutSeconds($"local/{run}/history.csv"), WithoutSeconds($"remote/{run}/history.csv"));
        }

        Assert.Equal(WithoutTimes("local/results.json"), WithoutTimes("remote/results.json"));
        Assert.Contains("6 runs: 6 done", Lab("sweep six.experiment.yaml --out remote --status").Required());
        Assert.Contains("all runs have ended", Lab("sweep six.experiment.yaml --out remote --on slurm").Required());
    }

    [Fact]
    public void A_cancelled_sweep_stays_cancelled_and_goes_on_from_its_checkpoints_when_it_is_submitted_again()
    {
        var job = Submit("long", "remote", "");
        WaitFor("both runs learn", () => files.Read("remote/ResNet8-short-s1/history.csv").Contains("\n1,", StringComparison.Ordinal) && files.Read("remote/ResNet8-short-s2/history.csv").Contains("\n1,", StringComparison.Ordinal));
        Assert.Matches("(?s)ResNet8-short-s1 +running +[0-9]+/5000 +[0-9.]+% +job [0-9]+_0 on localhost\n.*2 runs: 2 running", Lab("sweep long.experiment.yaml --out remote --status").Required());
        Assert.Contains("2 runs in the queue already: nothing was submitted", Lab("sweep long.experiment.yaml --out remote --on slurm").Required());

        Assert.Contains($"cancelled job {job}: 2 runs", Lab("sweep long.experiment.yaml --out remote --cancel").Required());
        WaitFor("they have ended", () => Queue(job).Trim().Length == 0);
        Assert.DoesNotContain("queued again", files.Logs());
        Assert.Matches("ResNet8-short-s2 +failed +[0-9]+/5000 .*cancelled", Lab("sweep long.experiment.yaml --out remote --status").Required());

        var next = Submit("long", "remote", "");
        WaitFor("they go on", () => Regex.Count(files.Logs(), "goes on after iteration") == 2);
        cluster.Slurm("/bin/sh", "-c", $"kill -KILL $(sed 's/.*\"Process\":\\([0-9]*\\).*/\\1/' '{files.In("remote/ResNet8-short-s1/training.lock").Replace("'", @"'\''", StringComparison.Ordinal)}')").Required();
        WaitFor("the killed one is queued again", () => Log("remote", next, 0).Contains("ResNet8-short-s1 is queued again", StringComparison.Ordinal));
        cluster.StartNow($"{next}_0");
        WaitFor("it goes on", () => Regex.Count(Log("remote", next, 0), "goes on after iteration") == 2);
        Lab("sweep long.experiment.yaml --out remote --cancel").Required();
    }

    [Fact]
    public void A_partition_that_does_not_exist_is_told_in_Slurms_words_and_leaves_nothing()
    {
        var answer = Lab("sweep six.experiment.yaml --out remote --on slurm --partition nowhere");

        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.Equal(
            "resnetgen-lab: Slurm did not take the job, so nothing was submitted. It says: sbatch: error: invalid partition specified: nowhere; sbatch: error: Batch job submission failed: Invalid partition name specified\n",
            answer.Error);
        Assert.Empty(Directory.EnumerateFiles(files.In("remote/slurm")));
    }

    private string Submit(string experiment, string output, string options)
    {
        var said = Lab($"sweep {experiment}.experiment.yaml --out {output} --on slurm --device cpu {options}".TrimEnd()).Required();
        var match = Regex.Match(said, "^submitted job ([0-9]+): ");
        Assert.True(match.Success, said);
        return match.Groups[1].Value;
    }

    private ProcessAnswer Lab(string line)
    {
        using var process = cluster.Lab(files.Path, line);
        return process.Finish();
    }

    private string Log(string output, string job, int task) => files.Read($"{output}/slurm/{job}_{task}.log");

    private string Queue(string job) => cluster.Slurm("squeue", "--noheader", "--array", $"--jobs={job}", "--format=%i %T %r").Output;

    private void WaitFor(string what, Func<bool> isSo) => Waiting.For(what, isSo, () => $"{cluster.Slurm("squeue", "--array", "--states=all").Output}\n{files.Logs()}\n{cluster.Logs()}");

    private IEnumerable<string> WithoutSeconds(string path) => files.Read(path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..line.LastIndexOf(',')]);

    private string WithoutTimes(string path) => Regex.Replace(files.Read(path), "\"Seconds\": [0-9.E-]+", "");
}
