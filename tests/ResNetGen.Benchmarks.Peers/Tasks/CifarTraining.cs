using System.Diagnostics;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Recipes;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>An epoch of the lab's training: images in memory, crops and flips, steps, and the checkpoint at its end.</summary>
internal static class CifarTraining
{
    public const int Batches = 20;

    public const int Batch = 128;

    private static readonly ImageSize size = new(3, 32, 32);

    public static Job Make(string network, int batch) => LabRuns.Training(new()
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
        Data = LabRuns.Data(Batches * batch, size),
        Folder = new(""),
        Device = "cpu",
    });

    /// <summary>Images that are prepared in a second where nothing else is done, as it is beside a training: on one thread.</summary>
    public static double PreparedPerSecond(AugmentationSpec augmentation)
    {
        var images = LabRuns.Images(40 * Batch, size, new(1));
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
}
