using System.Net;
using System.Net.Sockets;

namespace ResNetGen.Lab.Cluster.Support;

/// <summary>
/// A Slurm of one node, this machine, with its own keys, ports, configuration and state in a temporary folder. Nothing of the machine's own Slurm is
/// read or written. The daemons run as root and in the foreground, and are ended by the process that started them.
/// </summary>
public sealed class SlurmCluster : IDisposable
{
    private const string Node = "localhost";

    private readonly TemporaryFolder folder = new();

    private readonly Dictionary<string, string> environment;

    private readonly ChildProcess munged;

    private ChildProcess controller;

    private readonly ChildProcess node;

    public SlurmCluster()
    {
        RequirePrograms();
        // The client of munge refuses a socket that not everybody can reach.
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        File.WriteAllText(folder.In("slurm.conf"), SlurmConfiguration.Text(folder.Path, Node, FreePort(), FreePort()));
        File.WriteAllBytes(folder.In("munge.key"), System.Security.Cryptography.RandomNumberGenerator.GetBytes(1024));
        File.SetUnixFileMode(folder.In("munge.key"), UnixFileMode.UserRead);
        Directory.CreateDirectory(folder.In("state"));
        Directory.CreateDirectory(folder.In("spool"));
        environment = new()
        {
            ["SLURM_CONF"] = folder.In("slurm.conf"),
            // What the lab asks for holds all the same.
            ["SBATCH_NO_REQUEUE"] = "1",
            ["OMP_WAIT_POLICY"] = "passive",
            ["DOTNET_TieredPGO"] = "0",
        };
        munged = Start("munged", "--foreground", $"--socket={folder.In("munge.socket")}", $"--key-file={folder.In("munge.key")}", $"--pid-file={folder.In("munged.pid")}", $"--log-file={folder.In("munged.log")}", $"--seed-file={folder.In("munge.seed")}");
        Waiting.For("munged listens", () => File.Exists(folder.In("munge.socket")) || munged.HasExited, Logs);
        controller = StartController();
        node = Start("slurmd", "-D", "-N", Node);
        WaitForNode("idle");
    }

    /// <summary>Runs a command of Slurm's.</summary>
    internal ProcessAnswer Slurm(string program, params IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments);
        return process.Finish();
    }

    /// <summary>Starts the lab in a folder.</summary>
    internal ChildProcess Lab(string workingDirectory, string line) =>
        new(workingDirectory, environment, "dotnet", [typeof(LabException).Assembly.Location, .. line.Split(' ')]);

    /// <summary>As a crash or an update of the machine would: jobs go on meanwhile.</summary>
    internal void RestartController()
    {
        controller.Dispose();
        controller = StartController();
        Waiting.For("the controller answers", () => Slurm("scontrol", "ping").Output.Contains("is UP", StringComparison.Ordinal), Logs);
    }

    internal void Drain() => Slurm("scontrol", "update", $"NodeName={Node}", "State=DRAIN", "Reason=test").Required();

    internal void Resume()
    {
        Slurm("scontrol", "update", $"NodeName={Node}", "State=RESUME").Required();
        Waiting.For("the node is back", () => !State().Contains("drain", StringComparison.Ordinal), Logs);
    }

    /// <summary>Sends a signal to a task. To be ended when it has arrived: scancel of Slurm 22.05 takes its success for a failure, and sends again for two minutes.</summary>
    internal ChildProcess Signal(string signal, string task) => Start("scancel", $"--signal={signal}", "--full", task);

    /// <summary>Slurm holds back for two minutes what was queued again. Within a second, a node still takes it for the task that it has just ended.</summary>
    internal void StartNow(string task)
    {
        Waiting.For($"{task} is held back", () => Slurm("squeue", "--noheader", $"--jobs={task}", "--format=%T %r").Output.Trim() == "PENDING BeginTime", Logs);
        Slurm("scontrol", "update", $"JobId={task}", "StartTime=now+2").Required();
    }

    /// <summary>What the daemons said last, for failures.</summary>
    internal string Logs() => string.Concat(new[] { "munged.log", "slurmctld.log", "slurmd.log" }
        .Select(folder.In).Where(File.Exists).Select(log => $"{log}:\n{string.Join('\n', File.ReadLines(log).TakeLast(15))}\n"));

    public void Dispose()
    {
        Slurm("scancel", "--user=root");
        Waiting.For("the jobs have ended", () => Slurm("squeue", "--noheader").Output.Trim().Length == 0, Logs);
        node.Dispose();
        controller.Dispose();
        munged.Dispose();
        folder.Dispose();
    }

    private static void RequirePrograms()
    {
        foreach (var program in new[] { "munged", "slurmctld", "slurmd", "sbatch" })
        {
            if (!new[] { "/usr/sbin", "/usr/bin" }.Any(place => File.Exists(Path.Combine(place, program))))
                throw new InvalidOperationException($"There is no '{program}'. These tests need Slurm: as root, on Debian, 'apt-get install slurm-wlm munge'.");
        }

        if (Environment.UserName != "root")
            throw new InvalidOperationException("Slurm's daemons need root.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private ChildProcess StartController() => Start("slurmctld", "-D");

    private void WaitForNode(string state) => Waiting.For($"the node is {state}", () => State() == state, Logs);

    private string State() => Slurm("sinfo", "--noheader", "--format=%T").Output.Trim();

    private ChildProcess Start(string program, params IEnumerable<string> arguments) => new(folder.Path, environment, program, arguments);
}
