using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Training.Curves;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Reporting;

/// <summary>Runs that are not an experiment: one that was trained by itself, several beside each other, those of <c>export-training</c>.</summary>
internal static class FoundRuns
{
    /// <returns>The run of the folder, or those of the folders in it; null: there are none.</returns>
    /// <exception cref="LabException">A file of a run is broken.</exception>
    public static SweepResults? In(string folder)
    {
        if (!Directory.Exists(folder))
            return null;
        string[] folders = File.Exists(new RunFolder(folder).Identity) ? [folder] : [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)];
        var runs = folders.Select(path => new RunFolder(path)).Where(run => File.Exists(run.Identity)).Select(Read).ToList();
        if (runs.Count == 0)
            return null;
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        return new(new(name, null, null, string.Join(", ", runs.Select(run => run.Run.Data).Distinct()), null, runs.Count, "", ""), runs);
    }

    private static RunResult Read(RunFolder folder) =>
        ResultFiles.ReadRun(folder.Result) ?? WithoutResult(folder);

    /// <summary>What a run says that no sweep and no train.py has summed up.</summary>
    private static RunResult WithoutResult(RunFolder folder)
    {
        var run = RunFiles.ReadIdentity(folder);
        var epochs = File.Exists(folder.History) ? RunFiles.ReadHistory(folder) : [];
        return new()
        {
            Status = File.Exists(folder.Weights) ? RunStatus.Finished : RunStatus.Interrupted,
            Run = run,
            RecipeValues = "",
            RecipeIterations = run.Iterations,
            IterationsPerEpoch = 0,
            Iteration = epochs.Count == 0 ? 0 : epochs[^1].Iteration,
            Machine = new(run.Processor, 0, ""),
            Epochs = epochs,
            Points = CurveFile.Read(folder),
        };
    }
}
