using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Sweeping.Jobs;

/// <summary>One run of a sweep, in a process of its own, beside others or on another machine.</summary>
internal static class SweepTask
{
    private const string Changed = " The experiment, a recipe of it or a network has changed since the sweep was started. The same command again starts the sweep as it is now, where results that are there allow it; else give it another folder (--out).";

    /// <param name="prepare">Reads the images and whatever else may be missing: then the run's failure is recorded as any other.</param>
    /// <param name="name">The run's.</param>
    /// <param name="fingerprint">What the experiment was when this process was called for; null: nobody says.</param>
    /// <param name="train">Trains it; an interruption reaches it too.</param>
    /// <param name="note">Is told what a user should know.</param>
    /// <param name="finish">Is called, by one process at a time, when the results of all runs are there and put together.</param>
    /// <exception cref="RunInUseException">Another process trains it.</exception>
    /// <exception cref="LabException">The experiment has no such run, or the run's folder holds one of another experiment.</exception>
    public static RunStatus Run(
        Experiment experiment,
        SweepFolder folder,
        Func<SweepOptions> prepare,
        string name,
        string? fingerprint,
        Func<TrainingOptions, TrainingResult> train,
        Action<string> note,
        Action finish)
    {
        var names = experiment.Runs().Select(each => each.Name).ToList();
        var run = experiment.Runs().FirstOrDefault(each => each.Name == name)
            ?? throw new LabException($"The experiment '{experiment.Name}' has no run {Quoting.Quote(name)}.{DidYouMean.Suggest(name, names)}{(fingerprint is null ? "" : Changed)}");
        try
        {
            // Of an earlier try: while this one runs it would be told as the reason for whatever ends it.
            if (File.Exists(folder.FailureOf(run)))
                File.Delete(folder.FailureOf(run));
            if (fingerprint is not null && fingerprint != experiment.Fingerprint)
                throw new LabException($"The run '{name}' is not trained.{Changed}");
            var trainer = new SweepTrainer(prepare(), train, note);
            var end = trainer.EndBefore(run) ?? trainer.Train(run);
            if (end != RunStatus.Interrupted)
                ResultFiles.WriteAllAtTheEnd(folder, experiment, run, finish);
            return end;
        }
        catch (Exception failure) when (failure is not RunInUseException and not OperationCanceledException)
        {
            Record(folder.FailureOf(run), failure.Message);
            throw;
        }
    }

    /// <summary>Whoever looks at the sweep is told why. Where nothing can be written, the log has it alone.</summary>
    private static void Record(string path, string message)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.WriteText(path, message + "\n");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The failure itself is told.
        }
    }
}
