using ResNetGen.Lab.Finetuning;
using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Commands;

/// <summary>Trains before somebody's eyes, and says how it ended.</summary>
/// <param name="writesEvents">Into the run's folder too, for TensorBoard.</param>
internal sealed class TrainingSession(Session session, bool writesEvents)
{
    /// <param name="folder">The run's, as the user knows it.</param>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public int Train(TrainingOptions options, string folder)
    {
        TrainingResult result;
        try
        {
            result = session.Live is { } console
                ? new LiveView(console) is var view ? view.Watch(() => Run(options, view)) : null!
                : Run(options, new PlainLog(session.Out));
        }
        catch (DivergenceException failure)
        {
            session.Complain($"{failure.Message} The training diverged.");
            session.Note(options.Folder.Checkpoints() is [var last, ..]
                ? $"The last good checkpoint is '{last}'. A smaller learning rate, or a warm-up, may help."
                : "It diverged before the first checkpoint. A smaller learning rate, or a warm-up, may help.");
            return ExitCode.Diverged;
        }

        if (result.IsFinished)
        {
            session.Out.WriteLine($"wrote {Path.Combine(folder, Path.GetFileName(options.Folder.Weights))}");
            return ExitCode.Success;
        }

        session.Complain($"stopped after iteration {result.Position.Iteration:N0} of {result.Run.Iterations:N0}; a checkpoint is in '{folder}'. The same command with --resume goes on.");
        return ExitCode.Interrupted;
    }

    private TrainingResult Run(TrainingOptions options, IRunObserver observer) => options.Pretraining is { IsProbe: true }
        ? LinearProbe.Train(options, Logged(observer, options), session.Cancellation)
        : Trainer.Train(options, Logged(observer, options), session.Cancellation);

    private IRunObserver Logged(IRunObserver observer, TrainingOptions options) => writesEvents ? new TensorBoardLog(observer, options.Folder.Path) : observer;
}
