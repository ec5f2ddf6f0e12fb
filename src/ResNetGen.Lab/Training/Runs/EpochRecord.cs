namespace ResNetGen.Lab.Training.Runs;

/// <summary>What came out of an epoch.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Iteration">Steps of the optimizer so far.</param>
/// <param name="LearningRate">Of the epoch's last step.</param>
/// <param name="TrainingLoss">Mean over the epoch's images, each at the time it was seen.</param>
/// <param name="TrainingError">Share of the epoch's images that were taken for another class, from 0 to 1.</param>
/// <param name="TestLoss">Mean over the test images after the epoch.</param>
/// <param name="TestError">Share of the test images that are taken for another class after the epoch.</param>
/// <param name="Seconds">The epoch's wall time, testing left out.</param>
public sealed record EpochRecord(
    int Epoch, long Iteration, double LearningRate, double TrainingLoss, double TrainingError, double TestLoss, double TestError, double Seconds);
