using ResNetGen.Lab.Locking;

namespace ResNetGen.Lab.Training.Runs;

/// <summary>Keeps two processes, of one machine or of two, from training in one folder.</summary>
internal static class RunLock
{
    /// <exception cref="RunInUseException">Another process trains there.</exception>
    /// <exception cref="OperationCanceledException">This one is asked to stop, and has not begun.</exception>
    public static SharedLock Take(RunFolder folder, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder.Path);
        var (taken, owner) = SharedLock.Take(folder.Lock, patience: TimeSpan.Zero, cancellation: cancellation);
        return taken ?? throw new RunInUseException($"Another process trains in '{folder.Path}': {owner}. Give this run a folder of its own with --out.");
    }

    /// <summary>A process that was stopped for minutes may have been taken for gone.</summary>
    /// <exception cref="RunInUseException">Another process trains there now.</exception>
    public static void RequireHeld(SharedLock held, RunFolder folder)
    {
        if (!held.IsHeld)
            throw new RunInUseException($"Another process has taken over the run in '{folder.Path}': this one gave no sign of life for a minute. It stops here, and nothing of the run is lost.");
    }
}
