using System.Globalization;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Reporting;

/// <summary>What a report of a sweep says, before it is Markdown or HTML.</summary>
internal sealed class Report(SweepResults results)
{
    public static readonly IReadOnlyList<string> Columns =
        ["network", "parameters", "recipe", "seeds", "training error (%)", "test error (%)", "best test error (%)", "seconds an epoch"];

    /// <summary>How many of <see cref="Columns"/> are text; the others are numbers.</summary>
    public const int TextColumns = 4;

    private const string None = "–";

    public string Title => results.Experiment.Title ?? results.Experiment.Name;

    public string? Source => results.Experiment.Source;

    public IReadOnlyList<RunGroup> Groups { get; } = RunGroup.Of(results);

    /// <summary>Why there are no curves; null: there are.</summary>
    public string? WithoutCurves
    {
        get
        {
            var points = Groups.Select(group => Math.Max(group.Curve(epoch => epoch.TestError).Count, group.CurveWithin(point => point.Error).Count)).DefaultIfEmpty(0).Max();
            return points switch
            {
                0 => "There are no curves: no run is finished.",
                1 => "There are no curves: errors are measured at the end of an epoch, and each run had one.",
                _ => null,
            };
        }
    }

    /// <summary>What is to be known before the numbers.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            var finished = results.Runs.Count(run => run.Status == RunStatus.Finished);
            yield return Line($"{finished} of {results.Experiment.PlannedRuns} runs are finished. Data: {results.Experiment.Data}.");
            foreach (var alike in results.Runs.Where(run => run.IterationsPerEpoch > 0).GroupBy(run => (run.Run.Iterations, run.IterationsPerEpoch, run.RecipeIterations)))
                yield return Length(alike.First(), [.. alike.Select(run => run.Run.Recipe).Distinct()]);
            yield return Groups.Any(group => group.Finished.Count > 1)
                ? "Errors are those after the last epoch, as mean ± standard deviation over the seeds. The best test error is chosen by the test images themselves, so it flatters."
                : "Errors are those after the last epoch, of one seed: differences of the size that another seed makes mean nothing. The best test error is chosen by the test images themselves, so it flatters.";
            if ((WithoutCurves ?? Curves.Meaning(Groups)) is { } curves)
                yield return curves;
        }
    }

    public IEnumerable<IReadOnlyList<string>> Rows => Groups.Select(Row);

    /// <summary>The lines of each recipe's values.</summary>
    public IEnumerable<(string Recipe, string Values)> Recipes =>
        results.Runs.Where(run => run.RecipeValues.Length > 0).DistinctBy(run => run.Run.Recipe).Select(run => (run.Run.Recipe, run.RecipeValues));

    /// <summary>The experiment's file; null: the runs are not those of an experiment.</summary>
    public string? Experiment => results.Experiment.Text.Length > 0 ? results.Experiment.Text.TrimEnd() : null;

    public string Command => $"resnetgen-lab sweep {results.Experiment.Name}.experiment.yaml";

    /// <summary>Machines and versions.</summary>
    public IEnumerable<string> Circumstances =>
        results.Runs
            .Select(run => Line($"{(run.Machine.Cores > 0 ? run.Machine.ToString() : run.Run.Processor ?? "a processor that was not noted")}; {run.Run.Device}, {Count(run.Run.Threads, "thread")}{(run.Run.Processes > 1 ? $" in each of {run.Run.Processes} processes" : "")}; ResNetGen {run.Run.ResNetGen}, {Versions(run.Run)}"))
            .Distinct();

    private static string Versions(RunIdentity run) => run.PyTorch is { } pytorch
        ? $"PyTorch {pytorch}, Python {run.Python}"
        : $"TorchSharp {run.TorchSharp}{(run.LibTorch is { } libtorch ? $" with libtorch {libtorch}" : "")}, .NET {run.DotNet}";

    private static IReadOnlyList<string> Row(RunGroup group)
    {
        var run = group.Runs[0].Run;
        string Of(Func<RunResult, double> number) => group.Finished.Count == 0 ? None : group.Of(number).Percent();
        return
        [
            group.Network, Line($"{run.Parameters:N0}"), group.Recipe, group.Seeds, Of(result => result.TrainingError!.Value), Of(result => result.TestError!.Value),
            Of(result => result.BestTestError!.Value), group.Finished.Count == 0 ? None : Line($"{group.Of(result => result.Seconds / result.Epochs.Count).Mean:0}"),
        ];
    }

    private static string Length(RunResult run, IReadOnlyList<string> recipes)
    {
        var trained = Line($"With {List(recipes)}, each network was trained for {run.Run.Iterations:N0} iterations ({Count(run.Run.Iterations / (double)run.IterationsPerEpoch, "epoch")})");
        return run.Run.Iterations == run.RecipeIterations
            ? $"{trained}, {(recipes.Count == 1 ? "the recipe's" : "the recipes'")} own length."
            : trained + Line($": {100.0 * run.Run.Iterations / run.RecipeIterations:0.#} % of the recipe's {run.RecipeIterations:N0} iterations, with the schedule shortened in proportion. These are not the errors of the full schedule.");
    }

    private static string List(IReadOnlyList<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    private static string Count(double number, string what) => Line($"{number:0.##} {what}{(number == 1 ? "" : "s")}");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
