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
        Assert.All(["--partition", "--time", "--mem", "--gpus", "--account"], option => Assert.DoesNotContain(option, text));
    }

    [Fact]
    public void A_path_with_characters_of_shells_and_of_Slurm_stays_that_path()
    {
        var text = (plain with { Logs = "/a 100% \"folder\"", List = "/it's/0001.runs" }).Text();

        Assert.Contains("#SBATCH --output=\"/a 100%% \\\"folder\\\"/%A_%a.log\"\n", text);
        Assert.Contains("""p" '/it'\''s/0001.runs')" """.TrimEnd(), text);
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
        File.WriteAllText(folder.In("0001.runs"), "first\nsecond\n");
        Program("lab", $"echo \"$@\" >> '{folder.In("arguments")}'\n{lab}");
        Program("squeue", $"echo {state}");
        Program("scontrol", $"echo \"$@\" >> '{folder.In("asked")}'");
        File.WriteAllText(folder.In("script"), (plain with { List = folder.In("0001.runs"), Command = [folder.In("lab"), "sweep"] }).Text());
        var start = new ProcessStartInfo("/bin/bash", [folder.In("script")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["SLURM_JOB_ID"] = "7";
        start.Environment["SLURM_ARRAY_TASK_ID"] = "1";

        using var process = Process.Start(start)!;
        process.WaitForExit();

        Assert.Equal(exitCode, process.ExitCode);
        Assert.Equal("sweep --run second\n", folder.Read("arguments"));
        Assert.Equal(asked, File.Exists(folder.In("asked")) ? folder.Read("asked").Trim() : "");

        void Program(string name, string text)
        {
            File.WriteAllText(folder.In(name), $"#!/bin/bash\n{text}\n");
            using var chmod = Process.Start("chmod", ["+x", folder.In(name)]);
            chmod.WaitForExit();
        }
    }
}
