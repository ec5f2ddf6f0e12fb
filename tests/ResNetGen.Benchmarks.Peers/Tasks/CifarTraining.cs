using System.Diagnostics;
using ResNetGen.Benchmarks.Peers.Workers;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>An epoch of the lab's training: images in memory, crops and flips, steps, and the checkpoint at its end.</summary>
internal static class CifarTraining
{
    public const int Batches = 20;

    public const int Batch = 128;

    public static Job Make(string network, int batch)
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
        TorchSharp.torch.set_num_threads(Peer.Threads);
        return new(() =>
        {
            var folder = Directory.CreateTempSubdirectory();
            Trainer.Train(options with { Folder = new(folder.FullName) }, new PlainLog(TextWriter.Null), default);
            folder.Delete(recursive: true);
        });
    }

    /// <summary>Images that are prepared in a second where nothing else is done, as it is beside a training: on one thread.</summary>
    public static double PreparedPerSecond(AugmentationSpec augmentation)
    {
        var images = Images(40 * Batch, new(1));
        var preparation = new ImagePreparation(images.Size, PixelNormalization.Of(NormalizationKind.Mean, images), augmentation);
        var best = double.PositiveInfinity;
        for (var round = 0; round < 5; round++)
        {
            var clock = Stopwatch.StartNew();
            using var source = new BatchSource(images, EpochOrder.Shuffled(images.Count, 1, round), preparation, Batch, seed: 1, epoch: round);
            foreach (var batch in source.Batches())
                Debug.Assert(batch.Count == Batch, "Whole batches alone are counted.");
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }

        return images.Count / best;
    }

    private static ImageSet Images(int count, Random random)
    {
        var size = new ImageSize(3, 32, 32);
        var pixels = new byte[count * size.Length];
        random.NextBytes(pixels);
        return new(pixels, [.. Enumerable.Range(0, count).Select(image => image % 10)], size);
    }
}
