using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Sweeping;

/// <summary>Trains the runs of an experiment one after another. What was trained before is left as it is, what was begun goes on.</summary>
public sealed class Sweep
{
    private readonly SweepOptions options;

    private readonly SweepTrainer trainer;

    private readonly Action<string> note;

    private Sweep(SweepOptions options, Func<TrainingOptions, TrainingResult> train, Action<string> note) =>
        (this.options, trainer, this.note) = (options, new(options, train, note), note);

    /// <param name="train">Trains one run; an interruption reaches it too.</param>
    /// <param name="note">Is told a line before each run, and what a user should know.</param>
    /// <param name="cancellation">Asks to stop after the checkpoint that <paramref name="train"/> takes.</param>
    /// <exception cref="LabException">A folder holds a run of another experiment.</exception>
    public static SweepOutcome Run(SweepOptions options, Func<TrainingOptions, TrainingResult> train, Action<string> note, CancellationToken cancellation) =>
        new Sweep(options, train, note).Run(cancellation);

    private SweepOutcome Run(CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Folder.Path);
        var runs = options.NumberedRuns();
        var ends = new List<RunStatus?>();
        ResultFiles.WriteAll(options.Folder, options.Experiment);
        foreach (var (run, heading) in runs)
        {
            if (cancellation.IsCancellationRequested)
                break;
            ends.Add(Take(run, heading));
            ResultFiles.WriteAll(options.Folder, options.Experiment);
        }

        return SweepOutcome.Of(ends, isInterrupted: ends.Count < runs.Count);
    }

    /// <returns>Null: another process trains it.</returns>
    private RunStatus? Take(SweepRun run, string heading)
    {
        if (trainer.EndBefore(run) is { } before)
        {
            note($"{heading}: {before.ToString().ToLowerInvariant()} before");
            return before;
        }

        note(heading);
        try
        {
            return trainer.Train(run);
        }
        catch (RunInUseException)
        {
            note($"{run.Name} is skipped: another process is training it");
            return null;
        }
    }
}
