using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Sweeping;

/// <summary>Trains single runs of a sweep and writes their results.</summary>
/// <param name="train">Trains one run; an interruption reaches it too.</param>
/// <param name="note">Is told what a user should know.</param>
internal sealed class SweepTrainer(SweepOptions options, Func<TrainingOptions, TrainingResult> train, Action<string> note)
{
    /// <summary>How a run ended that was trained before; null: it is to be trained.</summary>
    /// <exception cref="LabException">Its folder holds a run of another experiment.</exception>
    public RunStatus? EndBefore(SweepRun run)
    {
        if (ResultFiles.ReadRun(options.Folder.ResultOf(run)) is not { Status: not RunStatus.Interrupted } before)
            return null;
        RequireSame(run, before.Run);
        return before.Status;
    }

    /// <exception cref="RunInUseException">Another process trains it.</exception>
    /// <exception cref="LabException">Its folder holds a run of another experiment.</exception>
    public RunStatus Train(SweepRun run)
    {
        var result = TrainToResult(run);
        ResultFiles.WriteRun(options.Folder.ResultOf(run), result);
        if (result.Message is { } message)
            note($"{run.Name} diverged: {message}");
        return result.Status;
    }

    private RunResult TrainToResult(SweepRun run)
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
            Points = position.Curve.Points,
        };
    }

    /// <summary>A result counts only for what it was measured on.</summary>
    private void RequireSame(SweepRun run, RunIdentity before)
    {
        if (RunIdentity.Of(run.Network, run.Recipe, options.Data, before.Iterations, before.Device).DifferenceTo(before) is { } difference)
            throw new LabException($"'{options.Folder.RunFolder(run).Path}' holds the result of another run: {difference}. Give this sweep another folder (--out).");
    }
}
