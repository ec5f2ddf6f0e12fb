using System.Diagnostics;
using System.Globalization;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Sweeping.Jobs;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Commands.Sweeps;

/// <summary>Trains runs of a sweep on this machine, and says how it ended.</summary>
internal sealed class TrainHere(SweepCall call, Session session)
{
    private const string ThreadVariable = "OMP_NUM_THREADS";

    /// <param name="jobs">Runs at once.</param>
    public int All(int jobs)
    {
        Devices.Find(call.Device);
        var options = call.Options();
        var outcome = jobs == 1
            ? Sweep.Run(options, Train, session.Out.WriteLine, session.Cancellation)
            : new ParallelSweep(options, jobs, run => Start(run, jobs), session.Out.WriteLine).Run(session.Cancellation);
        session.Out.WriteLine($"wrote {Path.Combine(call.Shown, Path.GetFileName(options.Folder.Csv))} and {Path.GetFileName(options.Folder.Json)}");
        ReportCommand.Write(options.Folder, call.Shown, session);
        if (outcome.Elsewhere > 0)
            session.Out.WriteLine($"note: another process is training {outcome.Elsewhere} {(outcome.Elsewhere == 1 ? "run" : "runs")} of this sweep. The results are of all once it is done.");
        if (outcome.IsInterrupted)
        {
            session.Complain($"stopped; checkpoints are in '{call.Shown}'. The same command goes on.");
            return ExitCode.Interrupted;
        }

        if (outcome.Failed > 0)
        {
            session.Complain($"{outcome.Failed} {(outcome.Failed == 1 ? "run" : "runs")} failed. The same command tries again, and repeats nothing that is done.");
            return ExitCode.Usage;
        }

        return outcome.Diverged > 0 ? ExitCode.Diverged : ExitCode.Success;
    }

    /// <param name="run">Its name.</param>
    /// <param name="fingerprint">What the experiment was when this process was called for; null: nobody says.</param>
    public int One(string run, string? fingerprint)
    {
        try
        {
            var end = SweepTask.Run(call.Experiment, call.Folder, Prepare, run, fingerprint, Train, session.Out.WriteLine, () => ReportCommand.Write(call.Folder, call.Shown, session));
            session.Out.WriteLine($"{run}: {end.ToString().ToLowerInvariant()}");
            return end switch
            {
                RunStatus.Interrupted => ExitCode.Interrupted,
                RunStatus.Diverged => ExitCode.Diverged,
                _ => ExitCode.Success,
            };
        }
        catch (RunInUseException failure)
        {
            session.Complain(failure.Message);
            return ExitCode.InUse;
        }
    }

    private SweepOptions Prepare()
    {
        Devices.Find(call.Device);
        return call.Options();
    }

    private TrainingResult Train(TrainingOptions training)
    {
        if (session.Live is not { } console)
            return Trainer.Train(training, new PlainLog(session.Out), session.Cancellation);
        var view = new LiveView(console);
        return view.Watch(() => Trainer.Train(training, view, session.Cancellation));
    }

    private ProcessStartInfo Start(SweepRun run, int jobs)
    {
        var start = LoggedProcess.Start([.. LabProgram.Command(), .. call.Arguments(session).Of(run.Name)], call.Folder.LogOf(run), session.WorkingDirectory);
        // Not --threads: a run that goes on keeps the number that it began with.
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(ThreadVariable)))
            start.Environment[ThreadVariable] = Math.Max(1, Environment.ProcessorCount / jobs).ToString(CultureInfo.InvariantCulture);
        return start;
    }
}
