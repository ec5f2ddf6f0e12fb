using System.Runtime.InteropServices;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Tests.Training;

/// <summary>Real processes, ended from outside.</summary>
public sealed partial class KillTests : IDisposable
{
    private const int Kills = 3;

    private const string CheckpointEvery = "3";

    /// <summary>SIGTERM, which is handled as Ctrl-C is. SIGINT would not reach a process below a shell's background job: it is ignored there.</summary>
    private const int TerminateSignal = 15;

    private readonly TemporaryFolder folder = new();

    private readonly string[] train;

    public KillTests()
    {
        PngFolder.Write(PaintedImages.Make(training: 80, test: 8), folder.In("images"));
        File.WriteAllText(
            folder.In("short.recipe.yaml"),
            "epochs: 24\nbatch: 8\nlearning_rate: 0.02\nschedule: cosine\naugmentation: [crop(2), flip]\nnormalization: mean_std\n");
        train =
        [
            "train", "--network", "ResNet8", "--recipe", "short.recipe.yaml", "--data", "images", "--resume", "--device", "cpu", "--checkpoint-every",
        ];
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_that_is_killed_again_and_again_ends_as_one_that_never_was()
    {
        using (var straight = new LabProcess(folder.Path, [.. train, CheckpointEvery, "--out", "straight"]))
            Assert.Equal(0, straight.Finish().ExitCode);

        var random = new Random(1);
        var run = new RunFolder(folder.In("killed"));
        var before = 0L;
        for (var kill = 0; kill < Kills; kill++)
        {
            using (var process = new LabProcess(folder.Path, [.. train, CheckpointEvery, "--out", "killed"]))
            {
                process.ReadLine();
                // Every second process lives until it has gone further; the others end wherever they are.
                if (kill % 2 == 1)
                    WaitForAnotherCheckpoint(run, process);
                Thread.Sleep(random.Next(300));
                process.Kill();
            }

            var after = NewestIteration(run);
            Assert.True(after >= before, $"A checkpoint after {before} iterations was there, and now the newest is after {after}.");
            before = after;
        }

        Assert.True(before > 0, "No process left a checkpoint.");
        using (var last = new LabProcess(folder.Path, [.. train, CheckpointEvery, "--out", "killed"]))
            Assert.Equal(0, last.Finish().ExitCode);
        Assert.Equal(File.ReadAllBytes(folder.In("straight/weights.safetensors")), File.ReadAllBytes(run.Weights));
        Assert.Equal(WithoutSeconds(folder.In("straight/history.csv")), WithoutSeconds(run.History));
        Assert.Empty(run.Leftovers());
    }

    [Fact]
    public void An_interrupted_run_takes_a_checkpoint_and_says_how_to_go_on()
    {
        using var process = new LabProcess(folder.Path, [.. train, "1000000", "--out", "stopped"]);
        Assert.Contains("ResNet8", process.ReadLine());
        Thread.Sleep(200);
        Assert.Equal(0, SendSignal(process.Id, TerminateSignal));

        var (exitCode, _, error) = process.Finish();

        Assert.Equal(130, exitCode);
        Assert.Matches("stopped after iteration [0-9]+ of 240.*--resume", error);
        Assert.True(NewestIteration(new(folder.In("stopped"))) > 0);
    }

    /// <summary>However slow the machine is: killed before its first checkpoint, a process would have nothing to go on from.</summary>
    private static void WaitForAnotherCheckpoint(RunFolder run, LabProcess process)
    {
        var newest = run.Checkpoints().FirstOrDefault();
        while (!process.HasExited && run.Checkpoints().FirstOrDefault() == newest)
            Thread.Sleep(10);
    }

    /// <summary>Reads every checkpoint that is there: none is broken.</summary>
    private static long NewestIteration(RunFolder run)
    {
        using var network = NetworkCatalog.Load().Find("ResNet8").Create(PaintedImages.Classes);
        using var optimizer = TorchSharp.torch.optim.SGD(network.parameters(), 0.1, momentum: 0.9);
        var iterations = run.Checkpoints().Select(checkpoint => Checkpoint.Load(checkpoint, network, null, optimizer).Iteration).ToList();
        return iterations.FirstOrDefault();
    }

    private static IEnumerable<string> WithoutSeconds(string path) => File.ReadLines(path).Select(line => line[..line.LastIndexOf(',')]);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
