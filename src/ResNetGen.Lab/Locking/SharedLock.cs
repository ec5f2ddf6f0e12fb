namespace ResNetGen.Lab.Locking;

/// <summary>
/// A lock among processes of several machines that share a folder. Nothing is decided by comparing clocks: of a process on this machine the system knows
/// whether it lives, and one elsewhere has to change its file again and again while others watch.
/// </summary>
internal sealed class SharedLock : IDisposable
{
    private static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(30);

    private readonly LockFile file;

    private readonly LockOwner owner;

    private readonly TimeProvider time;

    private readonly ITimer beat;

    private SharedLock(LockFile file, LockOwner owner, LockTimes times, TimeProvider time)
    {
        (this.file, this.owner, this.time) = (file, owner, time);
        ClockDifference = file.Look() is { } sight ? time.GetUtcNow() - sight.Touched : TimeSpan.Zero;
        beat = TimeProvider.System.CreateTimer(_ => Beat(), null, times.Beat, times.Beat);
    }

    /// <summary>The clock of this machine less that of the folder, which stamps new files.</summary>
    public TimeSpan ClockDifference { get; }

    /// <summary>What a user should know of the clock; null: it goes like the folder's.</summary>
    public string? ClockNote => ClockDifference.Duration() <= Tolerated
        ? null
        : FormattableString.Invariant($"The clock of {owner.Host} is {ClockDifference.Duration().TotalSeconds:N0} s {(ClockDifference > TimeSpan.Zero ? "ahead of" : "behind")} that of the shared folder. Locks and results do not depend on it, but times in logs do, and a cluster may refuse such a machine: its clock has to be set.");

    /// <param name="patience">How long to wait for an owner that lives.</param>
    /// <returns>The lock, or else what was seen of its owner.</returns>
    /// <exception cref="LabException">It was left behind and cannot be removed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> is set before it is known whether the owner lives.</exception>
    public static (SharedLock? Taken, LockSight? Owner) Take(
        string path, TimeSpan patience, LockTimes? times = null, TimeProvider? time = null, CancellationToken cancellation = default)
    {
        (times, time) = (times ?? LockTimes.Default, time ?? TimeProvider.System);
        var (file, here) = (new LockFile(path), LockOwner.Here(time));
        var waiting = new LockWait(file, here, patience, times, cancellation);
        while (!file.Create(here))
        {
            if (file.Look() is { } sight && !waiting.GoesOn(sight))
                return (null, sight);
        }

        return (new SharedLock(file, here, times, time), null);
    }

    /// <summary>Whether a process that was held up for a long time still has it: another one may have taken it for gone.</summary>
    public bool IsHeld => file.Look()?.Owner?.Token == owner.Token;

    public void Dispose()
    {
        beat.Dispose();
        if (IsHeld)
            file.Delete();
    }

    private void Beat()
    {
        try
        {
            if (IsHeld)
                file.Touch(time.GetUtcNow().UtcDateTime);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A sign of life that is missed: the next one will do.
        }
    }
}
