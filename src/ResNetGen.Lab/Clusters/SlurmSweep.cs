using ResNetGen.Lab.Locking;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Clusters;

/// <summary>A sweep whose runs are tasks of job arrays.</summary>
/// <param name="name">The experiment's.</param>
/// <param name="user">Who submits.</param>
internal sealed class SlurmSweep(SweepFolder folder, string name, string user, Slurm slurm)
{
    private readonly SubmissionFiles files = new(folder.Path);

    private readonly QueueAnswers answers = new(new(folder.Path), slurm);

    /// <summary>Submits the runs that are neither done nor queued nor running.</summary>
    /// <param name="runs">Those that have not ended.</param>
    /// <param name="script">The script of an array, whose tasks are so many, with their names in a file.</param>
    /// <returns>The new array, or null where there is nothing to submit; and how many runs are in the queue already.</returns>
    /// <exception cref="LabException">There is no Slurm here; the folder cannot be written; the sweep is being submitted, or was by somebody else.</exception>
    /// <exception cref="SlurmException">Slurm refuses the job.</exception>
    public (Submission? New, int Queued) Submit(IReadOnlyList<SweepRun> runs, Func<int, string, string, SlurmScript> script)
    {
        slurm.RequireHere();
        using var held = TakeLock();
        var before = files.All();
        var queued = QueuedRuns.ByName(before, answers.Now(before)).Where(each => each.Value.IsActive).ToDictionary();
        if (queued.Values.FirstOrDefault(entry => entry.User != user) is { } other)
            throw new LabException($"This sweep is {other.User}'s: job {other.Job} trains it at the moment. Look at it (--status), or give your sweep a folder of its own (--out).");
        var names = runs.Select(run => run.Name).Where(run => !queued.ContainsKey(run)).ToList();
        if (names.Count == 0)
            return (null, queued.Count);

        slurm.RequireArrayOf(names.Count);
        var number = files.Next();
        AtomicFile.WriteText(files.List(number), string.Concat(names.Select(run => run + "\n")));
        AtomicFile.WriteText(files.Script(number), script(names.Count, files.List(number), files.Folder).Text());
        try
        {
            var submission = new Submission(slurm.Submit(files.Script(number)), user, Environment.MachineName, names);
            files.Write(number, submission);
            answers.Forget();
            return (submission, queued.Count);
        }
        catch (SlurmException)
        {
            File.Delete(files.List(number));
            File.Delete(files.Script(number));
            throw;
        }
    }

    /// <summary>Ends what waits and what runs.</summary>
    /// <returns>The jobs, and how many runs that were.</returns>
    /// <exception cref="LabException">There is no Slurm here.</exception>
    /// <exception cref="SlurmException">Slurm refuses.</exception>
    public (IReadOnlyList<string> Jobs, int Runs) Cancel()
    {
        var submissions = files.All();
        var active = answers.Now(submissions).Where(entry => entry.IsActive).ToList();
        var jobs = active.Select(entry => entry.Job).Distinct().ToList();
        if (jobs.Count > 0)
            slurm.Cancel(jobs);
        answers.Forget();
        return (jobs, active.Count);
    }

    private SharedLock TakeLock()
    {
        try
        {
            Directory.CreateDirectory(files.Folder);
            var (taken, owner) = SharedLock.Take(files.Lock, patience: TimeSpan.FromSeconds(30));
            return taken ?? throw new LabException($"The sweep '{name}' is being submitted by {owner}. Look at it in a moment (--status), or give yours a folder of its own (--out).");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LabException($"The sweep's folder '{folder.Path}' cannot be written: {failure.Message} Every node writes its runs there. Choose a folder that all nodes share and that you may write (--out).", failure);
        }
    }
}
