using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Training;

/// <summary>Is told how a run goes on.</summary>
public interface IRunObserver
{
    /// <summary>A run begins or goes on.</summary>
    /// <param name="resumed">The checkpoint's iteration; null: from the beginning.</param>
    void Started(RunIdentity run, long? resumed);

    /// <summary>After an iteration.</summary>
    void Progressed(RunProgress progress);

    /// <summary>After an epoch and its test.</summary>
    void EpochEnded(EpochRecord epoch);

    /// <summary>Something that a user should know.</summary>
    void Noted(string message);
}

/// <summary>How far a run is.</summary>
/// <param name="Epoch">The current one, from 1.</param>
/// <param name="Epochs">Of the whole training; the last may be cut short.</param>
/// <param name="Loss">Mean of the epoch so far.</param>
/// <param name="Error">Share of the epoch's images so far that were taken for another class.</param>
/// <param name="ImagesPerSecond">Of the epoch so far, in this process.</param>
/// <param name="Remaining">At that speed, testing left out.</param>
public sealed record RunProgress(
    int Epoch, int Epochs, long Iteration, long Iterations, double LearningRate, double Loss, double Error, double ImagesPerSecond, TimeSpan Remaining);
