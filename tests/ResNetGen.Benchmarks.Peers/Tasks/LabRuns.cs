using ResNetGen.Benchmarks.Peers.Workers;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Training;
using TorchSharp;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>What the lab's trainings have in common here: images that are drawn, and folders that go when a training ends.</summary>
internal static class LabRuns
{
    private const int Classes = 10;

    /// <summary>Some images to learn from, and one to test on, for a test is not what is measured.</summary>
    public static Dataset Data(int count, ImageSize size)
    {
        var random = new Random(1);
        return new("random", Images(count, size, random), Images(1, size, random), [.. Enumerable.Range(0, Classes).Select(name => $"{name}")]);
    }

    public static ImageSet Images(int count, ImageSize size, Random random)
    {
        var pixels = new byte[count * size.Length];
        random.NextBytes(pixels);
        return new(pixels, [.. Enumerable.Range(0, count).Select(image => image % Classes)], size);
    }

    /// <param name="options">The folder is another one each time.</param>
    public static Job Training(TrainingOptions options)
    {
        torch.set_num_threads(Peer.Threads);
        return new(() =>
        {
            var folder = Directory.CreateTempSubdirectory();
            Trainer.Train(options with { Folder = new(folder.FullName) }, new PlainLog(TextWriter.Null), default);
            folder.Delete(recursive: true);
        });
    }
}
