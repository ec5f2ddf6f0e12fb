using System.Diagnostics;

namespace ResNetGen.Lab.Locking;

/// <summary>Watches a lock that another process holds, and removes one that was left behind.</summary>
internal sealed class LockWait(LockFile file, LockOwner here, TimeSpan patience, LockTimes times, CancellationToken cancellation)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly long begun = Stopwatch.GetTimestamp();

    private LockSight? last;

    private long since;

    /// <returns>False: its owner lives, and patience is over.</returns>
    /// <exception cref="LabException">It was left behind and cannot be removed.</exception>
    /// <exception cref="OperationCanceledException">Whoever waits is asked to stop.</exception>
    public bool GoesOn(LockSight sight)
    {
        var liveness = sight.Owner?.LivenessSeenFrom(here) ?? Liveness.Unknown;
        if (sight == last && liveness == Liveness.Unknown && Stopwatch.GetElapsedTime(since) >= times.StaleAfter)
            liveness = Liveness.Gone;
        // The same owner, and the file has changed.
        else if (last is not null && sight != last && sight.Name == last.Name && liveness == Liveness.Unknown)
            liveness = Liveness.Alive;
        if (sight != last)
            (last, since) = (sight, Stopwatch.GetTimestamp());

        if (liveness == Liveness.Gone)
            Remove(sight);
        else if (liveness == Liveness.Alive && Stopwatch.GetElapsedTime(begun) >= patience)
            return false;
        else
            Rest();
        return true;
    }

    private void Rest()
    {
        cancellation.WaitHandle.WaitOne(Pause);
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Of several processes that see it, one removes it: who removed it later could remove the next owner's.</summary>
    private void Remove(LockSight sight)
    {
        var claim = new LockFile($"{file.Path}.left-{sight.Name}");
        if (!claim.Create(here))
        {
            if (Stopwatch.GetElapsedTime(since) >= times.StaleAfter * 3)
                throw new LabException($"The lock '{file.Path}' was left by {sight}, which has ended, and so was '{claim.Path}'. Delete both files.");
            Rest();
            return;
        }

        if (file.Look() is { } now && now.Name == sight.Name)
            file.Delete();
        claim.Delete();
    }
}
