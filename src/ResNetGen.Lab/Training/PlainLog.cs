using System.Globalization;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Training;

/// <summary>A line an epoch, and one a minute in between: for files and for build servers.</summary>
public sealed class PlainLog(TextWriter writer, TimeProvider? time = null) : IRunObserver
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly TimeProvider time = time ?? TimeProvider.System;

    private long last;

    public void Started(RunIdentity run, long? resumed)
    {
        last = time.GetTimestamp();
        Line($"{run.Network}, {ProgressText.Parameters(run)}, on {run.Data}, by {run.Recipe}: {run.Iterations:N0} iterations of {run.Batch} images, seed {run.Seed}, {run.Device}, {ComputeThreads.Describe(run.Threads)}");
        if (resumed is { } iteration)
            Line($"goes on after iteration {iteration:N0}");
    }

    public void Progressed(RunProgress progress)
    {
        if (time.GetElapsedTime(last) < Interval)
            return;
        last = time.GetTimestamp();
        Line($"epoch {progress.Epoch}/{progress.Epochs}  iteration {progress.Iteration:N0}/{progress.Iterations:N0}  loss {Figures.Loss(progress.Loss)}  error {progress.Error:0.0%}  {progress.ImagesPerSecond:0} images/s  {Duration.Show(progress.Remaining)} left");
    }

    public void EpochEnded(EpochRecord epoch)
    {
        last = time.GetTimestamp();
        Line($"epoch {epoch.Epoch}  rate {Figures.Rate(epoch.LearningRate)}  training loss {Figures.Loss(epoch.TrainingLoss)} error {epoch.TrainingError:0.00%}  test loss {Figures.Loss(epoch.TestLoss)} error {epoch.TestError:0.00%}  {epoch.Seconds:0.0} s");
    }

    public void Noted(string message) => Line($"note: {message}");

    private void Line(FormattableString text) => writer.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
