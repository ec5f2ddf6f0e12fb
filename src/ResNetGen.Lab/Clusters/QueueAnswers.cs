using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Clusters;

/// <summary>What Slurm says of a sweep. However many ask, and however often, it is asked once in ten seconds: a controller serves a whole cluster.</summary>
internal sealed class QueueAnswers(SubmissionFiles files, Slurm slurm, TimeProvider? time = null)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly TimeProvider time = time ?? TimeProvider.System;

    /// <summary>For people who look.</summary>
    /// <exception cref="LabException">There is no Slurm here.</exception>
    /// <exception cref="SlurmException">It does not answer.</exception>
    public IReadOnlyList<QueueEntry> Recent(IReadOnlyList<Submission> submissions) => Read(submissions, mayBeOld: true);

    /// <summary>For what is decided by it.</summary>
    /// <inheritdoc cref="Recent"/>
    public IReadOnlyList<QueueEntry> Now(IReadOnlyList<Submission> submissions) => Read(submissions, mayBeOld: false);

    /// <summary>What was said is no longer so.</summary>
    public void Forget()
    {
        if (File.Exists(files.Queue))
            File.Delete(files.Queue);
    }

    private IReadOnlyList<QueueEntry> Read(IReadOnlyList<Submission> submissions, bool mayBeOld)
    {
        if (submissions.Count == 0)
            return [];
        var heading = string.Join(',', submissions.Select(submission => submission.Job)) + "\n";
        if (mayBeOld && Kept(heading) is { } kept)
            return QueueEntry.Read(kept);
        var answer = slurm.Queue(submissions.Select(submission => submission.Job));
        Keep(heading + answer);
        return QueueEntry.Read(answer);
    }

    private string? Kept(string heading)
    {
        // A file of the future, by a clock that is wrong, is as good as none.
        if (!File.Exists(files.Queue) || time.GetUtcNow() - File.GetLastWriteTimeUtc(files.Queue) is var age && (age < TimeSpan.Zero || age >= Interval))
            return null;
        var text = File.ReadAllText(files.Queue);
        return text.StartsWith(heading, StringComparison.Ordinal) ? text[heading.Length..] : null;
    }

    private void Keep(string text)
    {
        try
        {
            AtomicFile.WriteText(files.Queue, text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Somebody who may only read the sweep may ask too.
        }
    }
}
