using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Tests.Support;

/// <summary>Results with numbers that tests can compute by hand.</summary>
internal static class FixedResults
{
    /// <param name="epochs">Training error and test error of each.</param>
    public static RunResult Of(string network, int seed, params (double Training, double Test)[] epochs) => new()
    {
        Status = RunStatus.Finished,
        Run = new(
            network, new('a', 64), 269_722, "cifar-2015", new('b', 64), seed, "cifar10", new('c', 64), Iterations: 391 * epochs.Length, Batch: 128, Threads: 2, "cpu",
            "0.1.0", "0.107.0", "10.0.0", "mean", "2.10.0", "A processor"),
        RecipeValues = $"length: {epochs.Length} Epochs\nbatch: 128\nlearning rate: 0.1",
        RecipeIterations = 64_000,
        IterationsPerEpoch = 391,
        Iteration = 391 * epochs.Length,
        Machine = new("A processor", 2, "Linux"),
        Epochs =
        [
            .. epochs.Select((errors, index) => new EpochRecord(
                index + 1, 391 * (index + 1), 0.1, TrainingLoss: errors.Training * 2, errors.Training, TestLoss: errors.Test * 2, errors.Test, Seconds: 10.25)),
        ],
    };
}
