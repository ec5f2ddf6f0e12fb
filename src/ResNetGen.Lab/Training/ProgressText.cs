using System.Globalization;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Training;

/// <summary>How far a run is, in one line.</summary>
internal static class ProgressText
{
    /// <summary>How many parameters a network has, where classes of the user's own say theirs.</summary>
    public static string Parameters(RunIdentity run) => $"{run.Parameters?.ToString("N0", CultureInfo.InvariantCulture) ?? "an unknown number of"} parameters";

    /// <param name="width">Characters of the line. Where there is no room for all, what can be done without is left out: speed, then iterations, then the loss.</param>
    public static string Of(RunProgress progress, int width)
    {
        List<(string Text, int Rank)> parts =
        [
            (Format($"epoch {progress.Epoch}/{progress.Epochs}"), 5),
            (Format($"iteration {progress.Iteration:N0}/{progress.Iterations:N0}"), 1),
            ($"loss {Figures.Loss(progress.Loss, decimals: 3)}", 2),
            (Format($"error {progress.Error:0.0%}"), 3),
            (Format($"{progress.ImagesPerSecond:0} images/s"), 0),
            (Format($"{Duration.Show(progress.Remaining)} left"), 4),
        ];
        while (parts.Count > 1 && Join().Length > width)
            parts.Remove(parts.MinBy(part => part.Rank));
        return Join();

        string Join() => string.Join("  ", parts.Select(part => part.Text));
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
