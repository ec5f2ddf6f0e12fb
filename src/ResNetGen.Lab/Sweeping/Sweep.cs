using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Sweeping;

/// <summary>Trains the runs of an experiment one after another. What was trained before is left as it is, what was begun goes on.</summary>
public sealed class Sweep
{
    private readonly SweepOptions options;

    private readonly Func<TrainingOptions, TrainingResult> train;

    private readonly Action<string> note;

    private Sweep(SweepOptions options, Func<TrainingOptions, TrainingResult> train, Action<string> note) =>
        (this.options, this.train, this.note) = (options, train, note);

    /// <param name="train">Trains one run; an interruption reaches it too.</param>
    /// <param name="note">Is told a line before each run, and what a user should know.</param>
    /// <param name="cancellation">Asks to stop after the checkpoint that <paramref name="train"/> takes.</param>
    /// <exception cref="LabException">A folder holds a run of another experiment.</exception>
    public static SweepOutcome Run(SweepOptions options, Func<TrainingOptions, TrainingResult> train, Action<string> note, CancellationToken cancellation) =>
        new Sweep(options, train, note).Run(cancellation);

    private SweepOutcome Run(CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Folder.Path);
        var all = options.Experiment.Runs().ToList();
        var runs = all.Where(run => options.Only.Count == 0 || options.Only.Contains(run.Network.Name)).ToList();
        var ends = new List<RunStatus?>();
        ResultFiles.WriteAll(options.Folder, options.Experiment);
        foreach (var run in runs)
        {
            if (cancellation.IsCancellationRequested)
                break;
            ends.Add(Take(run, $"run {all.IndexOf(run) + 1} of {all.Count}, {run.Name}"));
            ResultFiles.WriteAll(options.Folder, options.Experiment);
        }

        return new(
            ends.Count(end => end == RunStatus.Finished),
            ends.Count(end => end == RunStatus.Diverged),
            ends.Count(end => end is null),
            ends.Count < runs.Count || ends.Contains(RunStatus.Interrupted));
    }

    /// <returns>Null: another process trains it.</returns>
    private RunStatus? Take(SweepRun run, string heading)
    {
        if (ResultFiles.ReadRun(options.Folder.ResultOf(run)) is { Status: not RunStatus.Interrupted } before)
        {
            RequireSame(run, before.Run);
            note($"{heading}: {(before.Status == RunStatus.Finished ? "finished" : "diverged")} before");
            return before.Status;
        }

        note(heading);
        try
        {
            var result = Train(run);
            ResultFiles.WriteRun(options.Folder.ResultOf(run), result);
            if (result.Message is { } message)
                note($"{run.Name} diverged: {message}");
            return result.Status;
        }
        catch (RunInUseException)
        {
            note($"{run.Name} is skipped: another process is training it");
            return null;
        }
    }

    private RunResult Train(SweepRun run)
    {
        var folder = options.Folder.RunFolder(run);
        var training = new TrainingOptions
        {
            Network = run.Network,
            Recipe = run.Recipe,
            Data = options.Data,
            Folder = folder,
            Resume = true,
            CheckpointEvery = options.CheckpointEvery,
            Device = options.Device,
            Threads = options.Threads,
        };
        try
        {
            var trained = train(training);
            return Result(run, trained.Position) with { Status = trained.IsFinished ? RunStatus.Finished : RunStatus.Interrupted };
        }
        catch (DivergenceException failure)
        {
            return Result(run, Checkpoint.LastPosition(folder) ?? new Position()) with { Status = RunStatus.Diverged, Message = failure.Message };
        }
    }

    private RunResult Result(SweepRun run, Position position)
    {
        var perEpoch = (options.Data.Training.Count + run.Recipe.Batch - 1) / run.Recipe.Batch;
        return new()
        {
            Status = RunStatus.Interrupted,
            Run = RunFiles.ReadIdentity(options.Folder.RunFolder(run)),
            RecipeValues = run.Recipe.Describe(),
            RecipeIterations = run.RecipeLength.Iterations(perEpoch),
            IterationsPerEpoch = perEpoch,
            Iteration = position.Iteration,
            Machine = Machine.Here(),
            Epochs = position.Epochs,
        };
    }

    /// <summary>A result counts only for what it was measured on.</summary>
    private void RequireSame(SweepRun run, RunIdentity before)
    {
        if (RunIdentity.Of(run.Network, run.Recipe, options.Data, before.Iterations, before.Device).DifferenceTo(before) is { } difference)
            throw new LabException($"'{options.Folder.RunFolder(run).Path}' holds the result of another run: {difference}. Give this sweep another folder (--out).");
    }
}
