namespace ResNetGen.Lab.Sweeping;

/// <summary>How a call of a sweep ended.</summary>
/// <param name="Finished">Runs that are trained to the end, in this call or before.</param>
/// <param name="Diverged">Runs that diverged, in this call or before.</param>
/// <param name="Elsewhere">Runs that another process was training.</param>
/// <param name="IsInterrupted">It was asked to stop, and the same sweep goes on from there.</param>
public sealed record SweepOutcome(int Finished, int Diverged, int Elsewhere, bool IsInterrupted);
