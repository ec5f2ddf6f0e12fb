namespace ResNetGen.Lab.Sweeping;

/// <summary>How a call of a sweep ended.</summary>
/// <param name="Finished">Runs that are trained to the end, in this call or before.</param>
/// <param name="Diverged">Runs that diverged, in this call or before.</param>
/// <param name="Elsewhere">Runs that another process was training.</param>
/// <param name="IsInterrupted">It was asked to stop, and the same sweep goes on from there.</param>
/// <param name="Failed">Runs that ended by an error.</param>
public sealed record SweepOutcome(int Finished, int Diverged, int Elsewhere, bool IsInterrupted, int Failed = 0)
{
    /// <param name="ends">Of each run that was taken up; null: another process trains it.</param>
    /// <param name="isInterrupted">Not all runs were taken up.</param>
    internal static SweepOutcome Of(IReadOnlyCollection<RunStatus?> ends, bool isInterrupted, int failed = 0) => new(
        ends.Count(end => end == RunStatus.Finished),
        ends.Count(end => end == RunStatus.Diverged),
        ends.Count(end => end is null),
        isInterrupted || ends.Contains(RunStatus.Interrupted),
        failed);
}
