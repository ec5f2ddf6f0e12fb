using System.Runtime.Intrinsics.X86;
using ResNetGen.Lab.Catalog;
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

    private const int Side = 96;

    /// <param name="precision">The numbers that passes compute with.</param>
    public static Job Make(Exported exported, ScalarType precision)
    {
        if (precision == ScalarType.BFloat16 && !Avx512BW.IsSupported)
            throw new NotOnThisMachineException("libtorch computes in bfloat16 only with AVX-512 at more than a small share of float32's speed.");
        var description = NetworkCatalog.Load().Find(exported.Network);
        var data = LabRuns.Data(Batches * exported.Batch, new(3, Side, Side));
        var weights = Path.Combine(exported.Folder, $"{exported.Network}-{precision}.safetensors");
        using (var initial = description.Create(data.Classes.Count))
            initial.SaveWeights(weights);
        return LabRuns.Training(new()
        {
            Network = description,
            Recipe = new() { Name = "benchmark", Length = new(1, LengthUnit.Epochs), Batch = exported.Batch, LearningRate = 0.01 },
            Data = data,
            Folder = new(""),
            Device = "cpu",
            Pretraining = new() { Weights = weights, Precision = precision },
        });
    }
}
