using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Training;

/// <summary>What a run came to.</summary>
/// <param name="IsFinished">False: it was interrupted, and goes on from its checkpoint.</param>
public sealed record TrainingResult(RunIdentity Run, Position Position, bool IsFinished);
