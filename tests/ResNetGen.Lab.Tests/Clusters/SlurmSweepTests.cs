using ResNetGen.Lab.Clusters;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Clusters;

public sealed class SlurmSweepTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private readonly FakeSlurm fake = new();

    private static IReadOnlyList<SweepRun> Runs => [.. TinySweep.Experiment.Runs()];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void All_runs_become_one_array()
    {
        var (submission, queued) = Submit("ada");

        Assert.Equal(("41", "ada", 0), (submission!.Job, submission.User, queued));
        Assert.Equal(["Plain8-tiny-s1", "Plain8-tiny-s2", "ResNet8-tiny-s1", "ResNet8-tiny-s2"], File.ReadAllLines(folder.In("slurm/0001.runs")));
        Assert.Equal(["sbatch --version", $"sbatch --parsable {string.Join(' ', Script(4, "", folder.In("slurm")).Options())} {folder.In("slurm/0001.sbatch")}"], fake.Asked);
        Assert.Equal(submission.Runs, new SubmissionFiles(folder.Path).All()[0].Runs);
    }

    [Fact]
    public void The_same_call_again_submits_what_is_neither_queued_nor_running()
    {
        Submit("ada");
        fake.Queue = "41_0|RUNNING|ada|n1|None\n41_1|PENDING|ada||Resources\n41_2|FAILED|ada|n1|NonZeroExitCode\n";

        var (submission, queued) = Submit("ada");

        Assert.Equal(("42", 2), (submission!.Job, queued));
        Assert.Equal(["ResNet8-tiny-s1", "ResNet8-tiny-s2"], submission.Runs);
        Assert.Single(fake.Asked, line => line.StartsWith("squeue", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_two_arrays_that_had_a_run_the_newer_one_counts()
    {
        Submit("ada");
        Submit("ada");
        fake.Queue = "41_0|CANCELLED|ada||None\n42_0|RUNNING|ada|n1|None\n";

        Assert.Equal(["Plain8-tiny-s2", "ResNet8-tiny-s1", "ResNet8-tiny-s2"], Submit("ada").New!.Runs);
    }

    [Fact]
    public void Nothing_is_submitted_where_all_runs_are_in_the_queue()
    {
        Submit("ada");
        fake.Queue = string.Concat(Enumerable.Range(0, 4).Select(task => $"41_{task}|PENDING|ada||Priority\n"));

        Assert.Equal((null, 4), Submit("ada"));
        Assert.Single(Directory.EnumerateFiles(folder.In("slurm"), "*.sbatch"));
    }

    [Fact]
    public void A_second_person_is_told_whose_the_sweep_is()
    {
        Submit("ada");
        fake.Queue = "41_0|RUNNING|ada|n1|None\n";

        var failure = Assert.Throws<LabException>(() => Submit("bob"));

        Assert.Equal("This sweep is ada's: job 41 trains it at the moment. Look at it (--status), or give your sweep a folder of its own (--out).", failure.Message);
        Assert.Single(Directory.EnumerateFiles(folder.In("slurm"), "*.sbatch"));
    }

    [Fact]
    public void Of_two_people_who_submit_at_once_one_submits()
    {
        var submissions = new (Submission? New, int Queued)[2];
        Parallel.For(0, 2, index =>
        {
            var answer = new Slurm((program, arguments) =>
            {
                lock (fake)
                {
                    if (program == "sbatch" && arguments[0] == "--parsable")
                        fake.Queue = string.Concat(Enumerable.Range(0, 4).Select(task => $"41_{task}|PENDING|ada||Priority\n"));
                    return new(0, program == "squeue" ? fake.Queue : "41\n", "");
                }
            });
            submissions[index] = new SlurmSweep(new(folder.Path), "tiny", "ada", answer).Submit(Runs, Script);
        });

        Assert.Single(submissions, submission => submission.New is not null);
        Assert.Single(submissions, submission => submission.Queued == 4);
    }

    [Fact]
    public void What_Slurm_refuses_leaves_nothing()
    {
        fake.Refusal = "sbatch: error: invalid partition specified: nowhere\nsbatch: error: Batch job submission failed: Invalid partition name specified\n";

        var failure = Assert.Throws<SlurmException>(() => Submit("ada"));

        Assert.EndsWith("It says: sbatch: error: invalid partition specified: nowhere; sbatch: error: Batch job submission failed: Invalid partition name specified", failure.Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.In("slurm")));
    }

    [Fact]
    public void Where_Slurm_does_not_say_what_is_queued_nothing_is_submitted()
    {
        Submit("ada");
        fake.Silence = "slurm_load_jobs error: Unable to contact slurm controller (connect failure)\n";

        Assert.Contains("Unable to contact slurm controller", Assert.Throws<SlurmException>(() => Submit("ada")).Message);
        Assert.Single(Directory.EnumerateFiles(folder.In("slurm"), "*.sbatch"));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_one_error()
    {
        File.WriteAllText(folder.In("file"), "");

        var failure = Assert.Throws<LabException>(() => new SlurmSweep(new(folder.In("file/sweep")), "tiny", "ada", fake.Slurm).Submit(Runs, Script));

        Assert.StartsWith($"The sweep's folder '{folder.In("file/sweep")}' cannot be written: ", failure.Message);
        Assert.EndsWith("Choose a folder that all nodes share and that you may write (--out).", failure.Message);
    }

    [Fact]
    public void An_array_larger_than_the_clusters_is_refused_before_it_is_submitted()
    {
        var many = TinySweep.Experiment with { Seeds = [.. Enumerable.Range(1, 1001)] };

        var failure = Assert.Throws<LabException>(() => new SlurmSweep(new(folder.Path), "tiny", "ada", fake.Slurm).Submit([.. many.Runs()], Script));

        Assert.Contains("2,002 runs to submit, and an array of this cluster has at most 2,000 tasks", failure.Message);
    }

    [Fact]
    public void To_cancel_is_one_request_for_all_arrays()
    {
        Submit("ada");
        Submit("ada");
        fake.Queue = "41_0|COMPLETED|ada|n1|None\n41_1|RUNNING|ada|n1|None\n42_0|PENDING|ada||None\n42_1|PENDING|ada||None\n";

        var (jobs, runs) = Sweep("ada").Cancel()!.Value;

        Assert.Equal(["41", "42"], jobs);
        Assert.Equal(3, runs);
        Assert.Equal("scancel 41 42", fake.Asked[^1]);
    }

    [Fact]
    public void To_cancel_some_runs_leaves_the_others()
    {
        Submit("ada");
        fake.Queue = "41_0|RUNNING|ada|n1|None\n41_1|RUNNING|ada|n1|None\n41_2|RUNNING|ada|n1|None\n41_3|PENDING|ada||None\n";

        var (jobs, runs) = Sweep("ada").Cancel(new HashSet<string> { "ResNet8-tiny-s1", "ResNet8-tiny-s2" })!.Value;

        Assert.Equal(["41_2", "41_3"], jobs);
        Assert.Equal(2, runs);
        Assert.Equal("scancel 41_2 41_3", fake.Asked[^1]);
    }

    [Fact]
    public void A_list_without_a_record_is_not_written_over()
    {
        Submit("ada");
        File.Delete(folder.In("slurm/0001.json"));
        File.WriteAllText(folder.In("slurm/0001.runs"), "of a job that runs\n");

        Submit("ada");

        Assert.Equal("of a job that runs\n", folder.Read("slurm/0001.runs"));
        Assert.Equal(4, File.ReadAllLines(folder.In("slurm/0002.runs")).Length);
    }

    [Fact]
    public void Where_Slurm_does_not_answer_in_time_the_list_stays_for_the_job_that_may_be_there()
    {
        fake.Refusal = "sbatch: error: Batch job submission failed: Socket timed out on send/recv operation\n";

        var failure = Assert.Throws<LabException>(() => Submit("ada"));

        Assert.Equal(
            $"Slurm did not answer in time, so the job may be submitted or not: sbatch: error: Batch job submission failed: Socket timed out on send/recv operation 'squeue --me --name=resnetgen-tiny' shows it. If it is there, let it train, or end it by scancel, before you submit again; '{folder.In("slurm/0001.runs")}' is the list that its tasks read.",
            failure.Message);
        Assert.Equal(4, File.ReadAllLines(folder.In("slurm/0001.runs")).Length);
    }

    [Fact]
    public void A_job_whose_number_cannot_be_written_down_is_told()
    {
        Directory.CreateDirectory(folder.In("slurm/0001.json"));

        Assert.StartsWith($"Job 41 was submitted, and that it was cannot be written into '{folder.In("slurm")}': ", Assert.Throws<LabException>(() => Submit("ada")).Message);
    }

    private (Submission? New, int Queued) Submit(string user) => Sweep(user).Submit(Runs, Script);

    private SlurmSweep Sweep(string user) => new(new(folder.Path), "tiny", user, fake.Slurm);

    private static SlurmScript Script(int runs, string list, string logs) => new("tiny", runs, list, logs, "/", ["lab"], new());
}
