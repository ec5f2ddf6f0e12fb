using System.Runtime.Intrinsics.X86;
using ResNetGen.Benchmarks.Peers.Workers;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Finetuning;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>An epoch of the lab's fine-tuning: images of 96x96 in memory, steps of all layers, and the checkpoint at its end.</summary>
internal static class Finetuning
{
    public const int Batches = 10;

    public const int Batch = 32;

    private const int Side = 96, Classes = 10;

    /// <param name="precision">The numbers that passes compute with.</param>
    public static Job Make(string network, int batch, ScalarType precision)
    {
        if (precision == ScalarType.BFloat16 && !Avx512BW.IsSupported)
            throw new NotOnThisMachineException("libtorch computes in bfloat16 only with AVX-512 at more than a small share of float32's speed.");
        var description = NetworkCatalog.Load().Find(network);
        var weights = Path.GetTempFileName();
        using (var initial = description.Create(Classes))
            initial.SaveWeights(weights);
        var random = new Random(1);
        var options = new TrainingOptions
        {
            Network = description,
            Recipe = new() { Name = "benchmark", Length = new(1, LengthUnit.Epochs), Batch = batch, LearningRate = 0.01 },
            Data = new("random", Images(Batches * batch, random), Images(1, random), [.. Enumerable.Range(0, Classes).Select(name => $"{name}")]),
            Folder = new(""),
            Device = "cpu",
            Pretraining = new() { Weights = weights, Precision = precision },
        };
        set_num_threads(Peer.Threads);
        return new(() =>
        {
            var folder = Directory.CreateTempSubdirectory();
            Trainer.Train(options with { Folder = new(folder.FullName) }, new PlainLog(TextWriter.Null), default);
            folder.Delete(recursive: true);
        });
    }

    private static ImageSet Images(int count, Random random)
    {
        var size = new ImageSize(3, Side, Side);
        var pixels = new byte[count * size.Length];
        random.NextBytes(pixels);
        return new(pixels, [.. Enumerable.Range(0, count).Select(image => image % Classes)], size);
    }
}
