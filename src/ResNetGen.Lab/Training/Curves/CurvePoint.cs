namespace ResNetGen.Lab.Training.Curves;

/// <summary>How the training went over some iterations, so that a training of few epochs has a curve too.</summary>
/// <param name="Iteration">Steps of the optimizer so far.</param>
/// <param name="Loss">Mean over the images since the point before, each at the time it was seen.</param>
/// <param name="Error">Share of those images that were taken for another class, from 0 to 1.</param>
public sealed record CurvePoint(long Iteration, double Loss, double Error);
