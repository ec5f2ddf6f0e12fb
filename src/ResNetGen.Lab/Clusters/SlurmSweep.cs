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
        var array = script(names.Count, files.List(number), files.Folder);
        AtomicFile.WriteText(files.Script(number), array.Text());
        var submission = new Submission(Submit(number, array), user, Environment.MachineName, names);
        Record(number, submission);
        answers.Forget();
        return (submission, queued.Count);
    }

    /// <summary>Ends what waits and what runs.</summary>
    /// <param name="only">The names of runs; null: all.</param>
    /// <returns>The jobs, or the tasks of them, and how many runs that were; null: nothing was submitted.</returns>
    /// <exception cref="LabException">There is no Slurm here.</exception>
    /// <exception cref="SlurmException">Slurm refuses.</exception>
    public (IReadOnlyList<string> Jobs, int Runs)? Cancel(IReadOnlySet<string>? only = null)
    {
        var submissions = files.All();
        if (submissions.Count == 0)
            return null;
        var active = answers.Now(submissions).Where(entry => entry.IsActive).ToList();
        if (only is not null)
            active = [.. active.Where(entry => submissions.Any(each => each.Job == entry.Job && each.Runs.ElementAtOrDefault(entry.Task) is { } run && only.Contains(run)))];
        var jobs = active.Select(entry => only is null ? entry.Job : FormattableString.Invariant($"{entry.Job}_{entry.Task}")).Distinct().ToList();
        if (jobs.Count > 0)
            slurm.Cancel(jobs);
        answers.Forget();
        return (jobs, active.Count);
    }

    /// <returns>The job's number.</returns>
    private string Submit(int number, SlurmScript script)
    {
        try
        {
            return slurm.Submit(files.Script(number), script.Options());
        }
        catch (SilentSlurmException failure)
        {
            throw new LabException($"Slurm did not answer in time, so the job may be submitted or not: {failure.Message} 'squeue --me --name={script.JobName}' shows it. If it is there, let it train, or end it by scancel, before you submit again; '{files.List(number)}' is the list that its tasks read.", failure);
        }
        catch (SlurmException)
        {
            File.Delete(files.List(number));
            File.Delete(files.Script(number));
            throw;
        }
    }

    private void Record(int number, Submission submission)
    {
        try
        {
            files.Write(number, submission);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LabException($"Job {submission.Job} was submitted, and that it was cannot be written into '{files.Folder}': {failure.Message} End it by 'scancel {submission.Job}', and submit again when the folder can be written: its runs would be submitted twice.", failure);
        }
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
