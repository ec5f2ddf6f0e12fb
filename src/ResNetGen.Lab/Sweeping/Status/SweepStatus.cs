using ResNetGen.Lab.Clusters;
using ResNetGen.Lab.Locking;

namespace ResNetGen.Lab.Sweeping.Status;

/// <summary>How each run of a sweep is: by its own files, and by what Slurm says of its task.</summary>
/// <param name="queue">By the run's name; runs without a task are not in it. Null: Slurm does not answer.</param>
/// <param name="submissions">The newest first.</param>
internal sealed class SweepStatus(SweepFolder folder, IReadOnlyDictionary<string, QueueEntry>? queue, IReadOnlyList<Submission> submissions)
{
    /// <summary>Without a sign of life for so long, by the clock of the folder, a process elsewhere is not said to run.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(3);

    private readonly SubmissionFiles files = new(folder.Path);

    private readonly LockOwner here = LockOwner.Here(TimeProvider.System);

    public RunLine Of(SweepRun run)
    {
        if (ResultFiles.ReadRun(folder.ResultOf(run)) is { Status: not RunStatus.Interrupted } result)
        {
            return result.Status == RunStatus.Finished
                ? new(run.Name, RunState.Done, FormattableString.Invariant($"{result.Epochs.Count}/{result.Epochs.Count}"), result.TestError, "")
                : new(run.Name, RunState.Diverged, FormattableString.Invariant($"{result.Epochs.Count}"), result.TestError, result.Message ?? "");
        }

        var progress = RunProgressFile.Read(folder.RunFolder(run));
        var (state, note) = StateOf(run);
        return new(run.Name, state, progress.Epochs, progress.TestError, note);
    }

    private (RunState State, string Note) StateOf(SweepRun run)
    {
        var entry = queue?.GetValueOrDefault(run.Name);
        if (entry is { IsActive: true })
        {
            return entry.State == "PENDING"
                ? (RunState.Queued, Join($"job {entry.Job}_{entry.Task}", Waiting(entry)))
                : (RunState.Running, Join($"job {entry.Job}_{entry.Task} on {entry.Node}", entry.State == "RUNNING" ? "" : entry.StateInWords));
        }

        if (new LockFile(folder.RunFolder(run).Lock).Look() is { Owner: { } owner } sight && IsTrainedBy(owner, sight, run))
            return (RunState.Running, owner.ToString());
        if (File.Exists(folder.FailureOf(run)))
            return (RunState.Failed, File.ReadAllText(folder.FailureOf(run)).Trim());
        return entry is { State: not "COMPLETED" } ? (RunState.Failed, Join($"job {entry.Job}_{entry.Task}: {entry.StateInWords}", entry.State == "CANCELLED" ? "" : entry.Reason)) : WithoutTask(run);
    }

    /// <summary>Whether a process that left its name trains the run, where Slurm does not.</summary>
    private bool IsTrainedBy(LockOwner owner, LockSight sight, SweepRun run)
    {
        var liveness = owner.LivenessSeenFrom(here);
        if (liveness != Liveness.Unknown)
            return liveness == Liveness.Alive;
        // Slurm knows of its job, and it is over.
        if (queue is not null && owner.Job is not null && submissions.Any(each => each.Runs.Contains(run.Name)))
            return false;
        return FolderClock.Now(folder.RunFolder(run).Path) is not { } now || now - sight.Touched < Silence;
    }

    /// <summary>Neither Slurm nor the run itself says anything.</summary>
    private (RunState State, string Note) WithoutTask(SweepRun run)
    {
        var submission = submissions.FirstOrDefault(each => each.Runs.Contains(run.Name));
        if (queue is null && submission is not null)
            return (RunState.Unknown, $"job {submission.Job}");
        if (folder.RunFolder(run).Checkpoints().Count > 0)
            return (RunState.Stopped, "");
        if (submission is null)
            return (RunState.New, "");
        var log = files.Log(submission.Job, submission.Runs.Index().First(each => each.Item == run.Name).Index);
        return (RunState.Failed, $"job {submission.Job} is over and left no result. {(File.Exists(log) ? $"'{log}' is what it said." : "It said nothing.")}");
    }

    /// <summary>What Slurm gives as a reason where it waits for nothing but its turn is left out.</summary>
    private static string Waiting(QueueEntry entry) => entry.Reason switch
    {
        "" or "Priority" => "",
        "Resources" => "for resources",
        "JobArrayTaskLimit" => "for others of the sweep (--max-parallel)",
        "BeginTime" => "Slurm holds it back for two minutes after it was queued again",
        var reason => reason,
    };

    private static string Join(string first, string second) => second.Length == 0 ? first : $"{first}, {second}";
}
