namespace ResNetGen.Lab.Clusters;

/// <summary>Joins what Slurm says of tasks to the runs that they train.</summary>
internal static class QueuedRuns
{
    /// <summary>By the run's name: of several arrays that had a run, the newest.</summary>
    /// <param name="submissions">The newest first.</param>
    public static IReadOnlyDictionary<string, QueueEntry> ByName(IEnumerable<Submission> submissions, IReadOnlyList<QueueEntry> entries)
    {
        var byTask = entries.ToDictionary(entry => (entry.Job, entry.Task));
        var byName = new Dictionary<string, QueueEntry>(StringComparer.Ordinal);
        foreach (var submission in submissions)
        {
            foreach (var (task, run) in submission.Runs.Index())
            {
                if (byTask.TryGetValue((submission.Job, task), out var entry))
                    byName.TryAdd(run, entry);
            }
        }

        return byName;
    }
}
