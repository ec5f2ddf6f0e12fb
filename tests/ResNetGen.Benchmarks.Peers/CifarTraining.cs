using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training;

namespace ResNetGen.Benchmarks.Peers;

/// <summary>An epoch of the lab's training: images in memory, crops and flips, steps, and the checkpoint at its end.</summary>
internal static class CifarTraining
{
    public const int Batches = 20;

    public const int Batch = 128;

    public static Action Make(string network, int batch)
    {
        var random = new Random(1);
        var options = new TrainingOptions
        {
            Network = NetworkCatalog.Load().Find(network),
            Recipe = new()
            {
                Name = "benchmark",
                Length = new(1, LengthUnit.Epochs),
                Batch = batch,
                LearningRate = 0.1,
                Augmentation = new(CropPadding: 4, Flip: true, Blur: false, Colour: false),
            },
            Data = new("random", Images(Batches * batch, random), Images(1, random), [.. Enumerable.Range(0, 10).Select(name => $"{name}")]),
            Folder = new(""),
            Device = "cpu",
        };
        return () =>
        {
            var folder = Directory.CreateTempSubdirectory();
            Trainer.Train(options with { Folder = new(folder.FullName) }, new PlainLog(TextWriter.Null), default);
            folder.Delete(recursive: true);
        };
    }

    private static ImageSet Images(int count, Random random)
    {
        var size = new ImageSize(3, 32, 32);
        var pixels = new byte[count * size.Length];
        random.NextBytes(pixels);
        return new(pixels, [.. Enumerable.Range(0, count).Select(image => image % 10)], size);
    }
}
