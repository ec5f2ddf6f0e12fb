namespace ResNetGen.Lab.Sweeping;

/// <summary>An experiment and what its runs came to.</summary>
/// <param name="Runs">In the experiment's order; those that were not begun are not in it.</param>
public sealed record SweepResults(ExperimentSummary Experiment, IReadOnlyList<RunResult> Runs);

/// <summary>An experiment as results name it.</summary>
/// <param name="Sha256">Over <paramref name="Text"/>.</param>
/// <param name="Text">The experiment's file.</param>
public sealed record ExperimentSummary(string Name, string? Title, string? Source, string Data, int? Epochs, int PlannedRuns, string Sha256, string Text)
{
    public static ExperimentSummary Of(Experiment experiment) => new(
        experiment.Name, experiment.Title, experiment.Source, experiment.Data, experiment.Epochs, experiment.Runs().Count(), experiment.Sha256, experiment.Text);
}
