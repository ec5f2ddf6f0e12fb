using System.Diagnostics;
using ResNetGen.Lab.Clusters;

namespace ResNetGen.Lab.Tests.Clusters;

public class SlurmScriptTests
{
    private static readonly SlurmScript plain = new("degradation", 12, "/home/ada/runs/slurm/0001.runs", "/home/ada/runs/slurm", "/home/ada", ["/usr/bin/resnetgen-lab", "sweep", "/home/ada/degradation.experiment.yaml"], new());

    [Fact]
    public void The_script_is_a_job_array_that_can_be_read() => Snapshot.Verify(
        (plain with
        {
            Resources = new()
            {
                Partition = "gpu",
                Time = "2:00:00",
                Cpus = 4,
                Memory = "8G",
                Gpus = "a100:1",
                Account = "lab",
                MaxParallel = 3,
                Grace = 60,
                Extra = ["--qos=long --nice"],
            },
        }).Text(),
        "Script",
        "sbatch");

    [Fact]
    public void What_was_not_asked_for_is_left_to_the_cluster()
    {
        var text = plain.Text();

        Assert.Contains("#SBATCH --array=0-11\n", text);
        Assert.All(["--partition", "--time", "--mem", "--gpus", "--account"], option => Assert.DoesNotContain($"#SBATCH {option}", text));
    }

    [Fact]
    public void A_path_with_characters_of_shells_and_of_Slurm_stays_that_path()
    {
        var text = (plain with { Logs = "/a 100% \"folder\"", List = "/it's/0001.runs" }).Text();

        Assert.Contains("#SBATCH --output=\"/a 100%% \\\"folder\\\"/%A_%a.log\"\n", text);
        Assert.Contains("""p" '/it'\''s/0001.runs')" """.TrimEnd(), text);
    }

    [Fact]
    public void What_the_script_says_is_said_to_sbatch_too_where_variables_do_not_count_more() => Assert.Equal(
        [
            "--job-name=resnetgen-degradation", "--array=0-11%3", "--output=/a \"b\"/%A_%a.log", "--open-mode=append", "--chdir=/home/ada", "--requeue", "--signal=B:TERM@120",
            "--nodes=1", "--ntasks=1", "--cpus-per-task=1", "--partition=cpu", "--time=30", "-C", "a100", "--comment=two words", "--qos=long",
        ],
        (plain with { Logs = "/a \"b\"", Resources = new() { MaxParallel = 3, Partition = "cpu", Time = "30", Extra = ["-C a100 --comment=\"two words\"", "--qos=long"] } }).Options());

    [Theory]
    [InlineData("a  b", "a|b")]
    [InlineData("--x='a \"b' c", "--x=a \"b|c")]
    [InlineData("""--x="a \"b\"" \ c""", "--x=a \"b\"| c")]
    [InlineData("--x=''", "--x=")]
    [InlineData("''", "")]
    public void Options_of_sbatch_are_taken_apart_as_sbatch_does(string line, string words) => Assert.Equal(words.Split('|'), ShellText.Words(line));

    [Theory]
    [InlineData("3", 180)]
    [InlineData("1:30", 90)]
    [InlineData("2:00:01", 7201)]
    [InlineData("1-12", 129600)]
    [InlineData("1-0:30", 88200)]
    [InlineData("0-0:0:5", 5)]
    [InlineData("UNLIMITED", null)]
    [InlineData("1:2:3:4", null)]
    public void A_time_limit_is_read_as_Slurm_reads_it(string text, int? seconds) => Assert.Equal(seconds, SlurmTime.Seconds(text));

    [LinuxFact]
    public void A_run_is_queued_again_for_as_long_as_it_takes_new_checkpoints_and_then_five_times()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("second/checkpoint-000000001"));
        for (var restart = 7; restart < 12; restart++)
            Assert.Equal("requeue 7", Task(folder, "kill -KILL $$", restart: restart).Asked);
        Directory.CreateDirectory(folder.In("second/checkpoint-000000002"));
        for (var restart = 12; restart < 17; restart++)
            Assert.Equal("requeue 7", Task(folder, "exit 130", restart: restart).Asked);
        Assert.False(File.Exists(folder.In("second/failure.txt")));

        Assert.Equal((130, ""), Task(folder, "exit 130", restart: 17));
        Assert.Equal("second is not queued again: 5 times it was, and took no new checkpoint. More time (--time) or memory (--mem) may help.\n", folder.Read("second/failure.txt"));
        Assert.Equal("requeue 7", Task(folder, "exit 130", restart: 0).Asked);
    }

    /// <summary>The body in bash, with Slurm's commands and the lab as functions and files of the test.</summary>
    [LinuxTheory]
    [InlineData("exit 0", "RUNNING", 0, "")]
    [InlineData("exit 130", "RUNNING", 130, "requeue 7")]
    [InlineData("exit 130", "COMPLETING", 130, "")]
    [InlineData("kill -KILL $$", "RUNNING", 137, "requeue 7")]
    [InlineData("kill -ABRT $$", "RUNNING", 134, "requeue 7")]
    [InlineData("exit 3", "RUNNING", 0, "")]
    [InlineData("exit 2", "RUNNING", 2, "")]
    [InlineData("trap 'sleep 0.1; exit 130' TERM; kill -TERM $PPID; while :; do sleep 0.05; done", "RUNNING", 130, "requeue 7")]
    public void A_task_is_queued_again_where_it_stopped_and_Slurm_has_not_decided_otherwise(string lab, string state, int exitCode, string asked)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal((exitCode, asked), Task(folder, lab, state));
        Assert.Equal("sweep --run second\n", folder.Read("arguments"));
    }

    /// <param name="restart">How often Slurm has started the task before.</param>
    /// <returns>The exit code, and what scontrol was asked.</returns>
    private static (int ExitCode, string Asked) Task(TemporaryFolder folder, string lab, string state = "RUNNING", int restart = 0)
    {
        File.WriteAllText(folder.In("0001.runs"), "first\nsecond\n");
        File.Delete(folder.In("asked"));
        Program("lab", $"echo \"$@\" >> '{folder.In("arguments")}'\n{lab}");
        Program("squeue", $"echo {state}");
        Program("scontrol", $"echo \"$@\" >> '{folder.In("asked")}'");
        File.WriteAllText(folder.In("script"), (plain with { List = folder.In("0001.runs"), Logs = folder.In("slurm"), Command = [folder.In("lab"), "sweep"] }).Text());
        var start = new ProcessStartInfo("/bin/bash", [folder.In("script")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["SLURM_JOB_ID"] = "7";
        start.Environment["SLURM_ARRAY_TASK_ID"] = "1";
        start.Environment["SLURM_RESTART_COUNT"] = $"{restart}";

        using var process = Process.Start(start)!;
        process.WaitForExit();
        return (process.ExitCode, File.Exists(folder.In("asked")) ? folder.Read("asked").Trim() : "");

        void Program(string name, string text)
        {
            File.WriteAllText(folder.In(name), $"#!/bin/bash\n{text}\n");
            using var chmod = Process.Start("chmod", ["+x", folder.In(name)]);
            chmod.WaitForExit();
        }
    }
}
