using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Tests.Predicting;

/// <summary>A run on painted images that are there as files too.</summary>
public sealed class TrainedFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TrainedFolder()
    {
        var data = PaintedImages.Make(training: 160, test: 12);
        PngFolder.Write(data, In("images"));
        Trainer.Train(TinyRun.Options(In("run"), data), new SilentObserver(), default);
    }

    public string Path => folder.Path;

    public string In(string name) => folder.In(name);

    public void Dispose() => folder.Dispose();
}
