using ResNetGen.Lab.Training.Runs;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Training;

/// <summary>Writes what a run comes to as an event file, which TensorBoard shows, and tells another observer of everything. A run that goes on begins a file of its own.</summary>
/// <param name="folder">Of the run.</param>
public sealed class TensorBoardLog(IRunObserver inner, string folder) : IRunObserver
{
    private SummaryWriter? writer;

    public void Started(RunIdentity run, long? resumed) => inner.Started(run, resumed);

    public void Progressed(RunProgress progress) => inner.Progressed(progress);

    public void EpochEnded(EpochRecord epoch)
    {
        // Not before: what is refused leaves no files behind.
        writer ??= utils.tensorboard.SummaryWriter(folder, createRunName: false);
        var step = (int)Math.Min(int.MaxValue, epoch.Iteration);
        (string Tag, double Value)[] scalars =
        [
            ("learning rate", epoch.LearningRate), ("loss/training", epoch.TrainingLoss), ("loss/test", epoch.TestLoss), ("error/training", epoch.TrainingError), ("error/test", epoch.TestError),
        ];
        foreach (var (tag, value) in scalars)
            writer.add_scalar(tag, (float)value, step);
        inner.EpochEnded(epoch);
    }

    public void Noted(string message) => inner.Noted(message);
}
