namespace ResNetGen.Lab.Sweeping.Status;

/// <summary>A run of a sweep, as people look at it.</summary>
/// <param name="Epochs">How far it is: <c>3/10</c>; empty: no epoch is over.</param>
/// <param name="TestError">After the last epoch; null: no epoch is over.</param>
/// <param name="Note">Where it runs, what it waits for, why it failed.</param>
internal sealed record RunLine(string Run, RunState State, string Epochs, double? TestError, string Note);
