using System.Globalization;

namespace ResNetGen.Lab.Training.Runs;

/// <summary>What the epochs so far say of the test error. It follows from the history alone, so that a run that goes on needs nothing else.</summary>
internal static class Improvement
{
    /// <summary>The last epoch has a lower test error than all before.</summary>
    public static bool IsBest(IReadOnlyList<EpochRecord> epochs) =>
        epochs.Count > 0 && double.IsFinite(epochs[^1].TestError) && epochs.SkipLast(1).All(epoch => epochs[^1].TestError < epoch.TestError);

    /// <summary>The test error has not fallen below its lowest for so many epochs.</summary>
    /// <param name="patience">In epochs; 0: it never counts.</param>
    public static bool HasStalled(IReadOnlyList<EpochRecord> epochs, int patience)
    {
        if (patience == 0 || epochs.Count <= patience)
            return false;
        var lowest = epochs.Min(epoch => epoch.TestError);
        return epochs.TakeWhile(epoch => epoch.TestError > lowest).Count() + patience < epochs.Count;
    }

    /// <summary>Why a training ends before its time, in a sentence.</summary>
    /// <param name="iteration">Steps of the optimizer so far.</param>
    /// <param name="iterations">Of the whole training.</param>
    public static string Stalled(int patience, long iteration, long iterations) =>
        string.Create(CultureInfo.InvariantCulture, $"The test error has not fallen for {patience:N0} epochs: the training ends after iteration {iteration:N0} of {iterations:N0}.");
}
