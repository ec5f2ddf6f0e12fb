using System.Globalization;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Training.Curves;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Reporting;

/// <summary>The runs of one network by one recipe, with different seeds. Only finished ones are measured. Those of PyTorch are a group of their own.</summary>
public sealed record RunGroup(string Network, string Recipe, IReadOnlyList<RunResult> Runs)
{
    public IReadOnlyList<RunResult> Finished { get; } = [.. Runs.Where(run => run.Status == RunStatus.Finished && run.Epochs.Count > 0)];

    public static IReadOnlyList<RunGroup> Of(SweepResults results) =>
        [.. results.Runs.GroupBy(run => (run.Run.Network, Recipe: Label(run.Run))).Select(group => new RunGroup(group.Key.Network, group.Key.Recipe, [.. group]))];

    private static string Label(RunIdentity run) => run switch
    {
        { PyTorch: null } => run.Recipe,
        { Processes: > 1 } => string.Create(CultureInfo.InvariantCulture, $"{run.Recipe}, PyTorch in {run.Processes} processes"),
        _ => $"{run.Recipe}, PyTorch",
    };

    /// <summary>The seeds, each with what became of it where it is not finished.</summary>
    public string Seeds => string.Join(
        ", ",
        Runs.Select(run => run.Run.Seed.ToString(CultureInfo.InvariantCulture) + run.Status switch
        {
            RunStatus.Diverged => " (diverged)",
            RunStatus.Interrupted => " (not finished)",
            _ => "",
        }));

    /// <summary>A number of every finished run.</summary>
    public Sample Of(Func<RunResult, double> number) => new([.. Finished.Select(number)]);

    /// <summary>A number of every finished run at each point within its epochs, as far as all of them went; empty where one has noted none.</summary>
    public IReadOnlyList<(long Iteration, Sample Seeds)> CurveWithin(Func<CurvePoint, double> number) =>
    [
        .. Enumerable.Range(0, Finished.Count == 0 ? 0 : Finished.Min(run => run.Points.Count))
            .Select(point => (Finished[0].Points[point].Iteration, new Sample([.. Finished.Select(run => number(run.Points[point]))]))),
    ];

    /// <summary>A number of every finished run after each epoch, as far as all of them went.</summary>
    public IReadOnlyList<(long Iteration, Sample Seeds)> Curve(Func<EpochRecord, double> number) =>
    [
        .. Enumerable.Range(0, Finished.Count == 0 ? 0 : Finished.Min(run => run.Epochs.Count))
            .Select(epoch => (Finished[0].Epochs[epoch].Iteration, new Sample([.. Finished.Select(run => number(run.Epochs[epoch]))]))),
    ];

    /// <summary>The test error after each epoch by the seconds until then, both as means over the finished runs, as far as all of them went.</summary>
    public IReadOnlyList<(double Seconds, double Error)> TestErrorBySeconds() =>
    [
        .. Enumerable.Range(1, Finished.Count == 0 ? 0 : Finished.Min(run => run.Epochs.Count))
            .Select(epochs => (Finished.Average(run => run.Epochs.Take(epochs).Sum(epoch => epoch.Seconds)), Finished.Average(run => run.Epochs[epochs - 1].TestError))),
    ];
}
