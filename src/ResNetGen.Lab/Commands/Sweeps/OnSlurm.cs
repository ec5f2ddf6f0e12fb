using ResNetGen.Lab.Clusters;
using ResNetGen.Lab.Natives;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Sweeping.Jobs;

namespace ResNetGen.Lab.Commands.Sweeps;

/// <summary>Hands the runs of a sweep to Slurm.</summary>
internal sealed class OnSlurm(SweepCall call, Session session)
{
    private const string NothingOpen = "all runs have ended: there is nothing to submit";

    public int Submit(SlurmResources resources)
    {
        session.Slurm.RequireHere();
        var open = OpenRuns();
        var (submission, queued) = open.Count == 0 ? (null, 0) : Sweep().Submit(open, (count, list, logs) => Script(resources, count, list, logs));
        if (open.Count == 0)
            session.Out.WriteLine(NothingOpen);
        else if (submission is null)
            session.Out.WriteLine($"{Runs(queued)} in the queue already: nothing was submitted");
        else
            Tell(submission, queued, resources);

        if (call.Experiment.Runs().Any(run => ResultFiles.HasEnded(call.Folder, run)))
            ResultFiles.WriteAll(call.Folder, call.Experiment, () => ReportCommand.Write(call.Folder, call.Shown, session));

        return ExitCode.Success;
    }

    public int ShowScript(SlurmResources resources)
    {
        var open = OpenRuns();
        if (open.Count == 0)
        {
            session.Out.WriteLine(NothingOpen);
            return ExitCode.Success;
        }

        var files = new SubmissionFiles(call.Folder.Path);
        session.Out.Write(Script(resources, open.Count, files.List(files.Next()), files.Folder).Text());
        return ExitCode.Success;
    }

    public int Cancel()
    {
        var only = call.Only.Count == 0 ? null : call.Experiment.Runs().Where(run => call.Only.Contains(run.Network.Name)).Select(run => run.Name).ToHashSet();
        if (Sweep().Cancel(only) is not var (jobs, runs))
        {
            session.Out.WriteLine($"nothing of this sweep was submitted to Slurm: there are no jobs in '{call.Shown}'");
            return ExitCode.Success;
        }

        session.Out.WriteLine(jobs.Count == 0
            ? $"nothing of {(only is null ? "this sweep" : string.Join(", ", call.Only))} is in the queue"
            : $"cancelled job {string.Join(", ", jobs)}: {Runs(runs)}. Results and checkpoints stay, and --on slurm goes on from them.");
        return ExitCode.Success;
    }

    private SlurmSweep Sweep() => new(call.Folder, call.Experiment.Name, Environment.UserName, session.Slurm);

    /// <summary>Those that have not ended.</summary>
    /// <exception cref="LabException">The images are not there, or the folder holds another sweep.</exception>
    private IReadOnlyList<SweepRun> OpenRuns()
    {
        var options = call.Options();
        var trainer = new SweepTrainer(options, _ => throw new InvalidOperationException("Here nothing is trained."), session.Out.WriteLine);
        var runs = options.NumberedRuns().Select(each => each.Run).ToList();
        // Results are compared with what would be trained now, by libtorch's version too.
        if (runs.Any(run => File.Exists(call.Folder.ResultOf(run))))
            TorchNatives.Require();
        return [.. runs.Where(run => trainer.EndBefore(run) is null)];
    }

    private SlurmScript Script(SlurmResources resources, int count, string list, string logs) => new(
        call.Experiment.Name, count, list, logs, session.WorkingDirectory, [.. LabProgram.Command(), .. call.Arguments(session).WithoutRun], resources);

    private void Tell(Submission submission, int queued, SlurmResources resources)
    {
        var most = resources.MaxParallel is { } parallel && parallel < submission.Runs.Count ? $", {parallel} at once" : "";
        session.Out.WriteLine($"submitted job {submission.Job}: {Runs(submission.Runs.Count)}{most}{(queued > 0 ? $"; {queued} more in the queue already" : "")}");
        session.Out.WriteLine($"how they are: resnetgen-lab sweep {ShellText.Word(call.File)} --out {ShellText.Word(call.Shown)} --status, or squeue --jobs={submission.Job}");
        session.Out.WriteLine($"what they say: {Path.Combine(call.Shown, "slurm", $"{submission.Job}_*.log")}");
    }

    private static string Runs(int count) => FormattableString.Invariant($"{count} {(count == 1 ? "run" : "runs")}");
}
