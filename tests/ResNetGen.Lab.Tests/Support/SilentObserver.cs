using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Tests.Support;

/// <summary>Keeps what it is told, and calls back after an iteration where a test wants to interfere.</summary>
internal sealed class SilentObserver(Action<RunProgress>? progressed = null) : IRunObserver
{
    public List<EpochRecord> Epochs { get; } = [];

    public List<string> Notes { get; } = [];

    public long? Resumed { get; private set; }

    public void Started(RunIdentity run, long? resumed) => Resumed = resumed;

    public void Progressed(RunProgress progress) => progressed?.Invoke(progress);

    public void EpochEnded(EpochRecord epoch) => Epochs.Add(epoch);

    public void Noted(string message) => Notes.Add(message);
}
