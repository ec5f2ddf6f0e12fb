using ResNetGen.Lab.Tests.Clusters;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Commands;

/// <summary>What 'sweep' does here, and what it hands to a cluster.</summary>
public sealed class SweepModeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private readonly FakeSlurm fake = new();

    public SweepModeTests()
    {
        PngFolder.Write(PaintedImages.Make(training: 8, test: 4), folder.In("images"));
        File.WriteAllText(folder.In("short.recipe.yaml"), "epochs: 2\nbatch: 16\nlearning_rate: 0.02\n");
        File.WriteAllText(folder.In("two.experiment.yaml"), "networks: [Plain8, ResNet8]\nrecipes: [short.recipe.yaml]\ndata: images\n");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--on slrum", "--on takes 'local' or 'slurm', not 'slrum'. Did you mean 'slurm'?")]
    [InlineData("--partition gpu", "--partition is of a submission: it needs --on slurm.")]
    [InlineData("--on slurm --jobs 2", "--jobs is of --on local: it says how many runs this machine trains at once. On a cluster that is --max-parallel.")]
    [InlineData("--dry-run", "--dry-run shows what would be submitted: it needs --on slurm.")]
    [InlineData("--status --cancel", "--status and --cancel exclude each other.")]
    [InlineData("--on slurm --run Plain8-short-s1 --dry-run", "--run and --dry-run exclude each other.")]
    [InlineData("--on slurm --partition=a\tb", "--partition takes one word, as sbatch does.")]
    [InlineData("--on slurm --sbatch qos=long", "--sbatch takes options of sbatch in one line, such as --sbatch \"--qos=long\".")]
    [InlineData("--on slurm --run Plain8-short-s1 --partition p", "--partition is of a submission: it has no effect with --run.")]
    [InlineData("--on slurm --time 3", "--time 3 leaves no time to train: runs are asked for a checkpoint 120 s before its end (--grace), and Slurm may ask up to 60 s earlier. It must be more than 180 s: a longer --time, or a shorter --grace.")]
    [InlineData("--split 0.2", "'{images}' has folders for training and test already, so --split has nothing to do. Leave it out.")]
    [InlineData("--run Plain8-short-s2", "The experiment 'two' has no run 'Plain8-short-s2'. Did you mean 'Plain8-short-s1'?")]
    public void Options_without_an_effect_or_against_each_other_are_refused(string options, string says)
    {
        var (exitCode, output, error) = Run($"sweep two.experiment.yaml {options}");

        Assert.Equal((2, "", $"resnetgen-lab: {says.Replace("{images}", folder.In("images"))}\n"), (exitCode, output, error));
        Assert.DoesNotContain(fake.Asked, asked => asked.StartsWith("sbatch --parsable", StringComparison.Ordinal));
    }

    [Fact]
    public void A_machine_without_Slurm_says_so()
    {
        var answer = Run("sweep two.experiment.yaml --on slurm", new((_, _) => null));

        Assert.Equal(2, answer.ExitCode);
        Assert.Equal("resnetgen-lab: There is no 'sbatch' on this machine: sweeps are handed to Slurm on a machine of its cluster, mostly the one that people log in to. Here, --on local --jobs N trains N runs at once.\n", answer.Error);
        Assert.False(Directory.Exists(folder.In("runs")));
    }

    [Fact]
    public void An_experiment_in_error_submits_nothing()
    {
        File.WriteAllText(folder.In("short.recipe.yaml"), "epochs: 2\nbatch: 16\nlearning_rte: 0.02\n");

        var answer = Run("sweep two.experiment.yaml --on slurm");

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("Did you mean 'learning_rate'?", answer.Error);
        Assert.Empty(fake.Asked);
    }

    [Fact]
    public void The_script_is_shown_and_nothing_is_submitted()
    {
        var answer = Run("sweep two.experiment.yaml --on slurm --dry-run --partition gpu --gpus 1 --cpus 4");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.StartsWith("#!/bin/bash\n#SBATCH --job-name=resnetgen-two\n#SBATCH --array=0-1\n", answer.Output);
        Assert.Contains($" sweep {folder.In("two.experiment.yaml")} --out {folder.In("runs/two")} ", answer.Output);
        Assert.Empty(fake.Asked);
        Assert.False(Directory.Exists(folder.In("runs")));
    }

    [Theory]
    [InlineData("--split 0.25 --split-seed 3 --skip-broken --cache 2G", "--split 0.25 --split-seed 3 --skip-broken --cache 2147483648")]
    [InlineData("--split .5 --skip-broken --cache", "--split 0.5 --skip-broken --cache")]
    public void How_pictures_are_read_goes_into_the_script(string options, string words)
    {
        PngFolder.Write(PaintedImages.Make(training: 8, test: 4), folder.In("all"));
        File.WriteAllText(folder.In("two.experiment.yaml"), $"networks: [Plain8]\nrecipes: [short.recipe.yaml]\ndata: {folder.In("all/train")}\n");

        var answer = Run($"sweep two.experiment.yaml --on slurm --dry-run {options}");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Contains($" --checkpoint-every 500 {words} --fingerprint ", answer.Output);
    }

    [Theory]
    [InlineData("--qos=long --constraint=a100", "")]
    [InlineData("-C a100", "")]
    [InlineData("--nice", "--comment='a b'")]
    public void Options_of_sbatch_go_into_the_script_as_they_are(string options, string more)
    {
        var answer = Run(["sweep", "two.experiment.yaml", "--on", "slurm", "--dry-run", "--sbatch", options, .. more.Length == 0 ? [] : new[] { "--sbatch", more }]);

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Contains($"#SBATCH --cpus-per-task=1\n#SBATCH {options}\n{(more.Length == 0 ? "" : $"#SBATCH {more}\n")}\n", answer.Output);
    }

    [Fact]
    public void To_cancel_one_network_leaves_the_other_and_where_nothing_was_submitted_that_is_told()
    {
        Assert.Equal((0, "nothing of this sweep was submitted to Slurm: there are no jobs in 'runs/two'\n", ""), Run("sweep two.experiment.yaml --cancel"));

        Run("sweep two.experiment.yaml --on slurm");
        fake.Queue = "41_0|RUNNING|ada|n1|None\n41_1|PENDING|ada||None\n";

        Assert.StartsWith("cancelled job 41_1: 1 run. ", Run("sweep two.experiment.yaml --cancel --only ResNet8").Output);
    }

    [Fact]
    public void Why_a_run_did_not_begin_stands_in_its_folder()
    {
        Directory.Delete(folder.In("images"), recursive: true);

        var answer = Run("sweep two.experiment.yaml --run Plain8-short-s1");

        Assert.Equal(2, answer.ExitCode);
        Assert.Equal(answer.Error, $"resnetgen-lab: {folder.Read("runs/two/Plain8-short-s1/failure.txt")}");
    }

    [Fact]
    public void A_submission_says_the_job_and_how_to_follow_it()
    {
        var first = Run("sweep two.experiment.yaml --on slurm --max-parallel 1");
        fake.Queue = "41_0|RUNNING|ada|n1|None\n41_1|PENDING|ada||JobArrayTaskLimit\n".Replace("ada", Environment.UserName);
        var second = Run("sweep two.experiment.yaml --on slurm --max-parallel 1");
        var status = Run("sweep two.experiment.yaml --status");
        var cancelled = Run("sweep two.experiment.yaml --cancel");

        Assert.Equal(
            """
            submitted job 41: 2 runs, 1 at once
            how they are: resnetgen-lab sweep two.experiment.yaml --out runs/two --status, or squeue --jobs=41
            what they say: runs/two/slurm/41_*.log

            """, first.Output);
        Assert.Equal("2 runs in the queue already: nothing was submitted\n", second.Output);
        Assert.Contains("2 runs: 1 running, 1 queued\n", status.Output);
        Assert.Contains("cancelled job 41: 2 runs.", cancelled.Output);
    }

    [Fact]
    public void Where_Slurm_does_not_answer_the_status_is_that_of_the_files()
    {
        Run("sweep two.experiment.yaml --on slurm");
        fake.Silence = "slurm_load_jobs error: Unable to contact slurm controller (connect failure)\n";

        var answer = Run("sweep two.experiment.yaml --status");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("note: Slurm does not say how the sweep is. squeue: slurm_load_jobs error: Unable to contact slurm controller (connect failure)", answer.Error);
        Assert.Contains("2 runs: 2 unknown\n", answer.Output);
    }

    private (int ExitCode, string Output, string Error) Run(string line, Lab.Clusters.Slurm? slurm = null) => Run(line.Split(' '), slurm);

    private (int ExitCode, string Output, string Error) Run(string[] arguments, Lab.Clusters.Slurm? slurm = null)
    {
        using var session = new Session
        {
            Out = new StringWriter { NewLine = "\n" },
            Error = new StringWriter { NewLine = "\n" },
            WorkingDirectory = folder.Path,
            Slurm = slurm ?? fake.Slurm,
        };
        var exitCode = Program.Run(arguments, session);
        return (exitCode, session.Out.ToString()!, session.Error.ToString()!);
    }
}
