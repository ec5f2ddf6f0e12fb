using System.Runtime.InteropServices;
using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Zoo;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>Networks that Python's torchvision does not have: their weights are drawn here, and their scores are those of the network itself.</summary>
internal static class Drawn
{
    private const int Seed = 1, Images = 8;

    /// <summary>All of them, unless another section has done so.</summary>
    public static void WriteAll(Setting setting)
    {
        foreach (var network in MeasuredNetworks.Drawn)
        {
            var exported = new Exported(setting.Exports, network, 1);
            if (File.Exists(exported.File("scores.bin")))
                continue;
            setting.Progress.WriteLine($"{network}, drawn");
            Write(exported);
        }
    }

    /// <summary>Writes what <c>export.py</c> writes of others, but for models and losses.</summary>
    private static void Write(Exported exported)
    {
        Directory.CreateDirectory(exported.File(""));
        manual_seed(Seed);
        using var none = no_grad();
        using var network = (GeneratedNetwork)Networks.All.Single(network => network.Name == exported.Network).Create();
        using var images = randn(Images, 3, 224, 224);
        // With the statistics of a batch in its norms, or the numbers of a deep network grow from block to block.
        network.train();
        network.call(images).Dispose();
        network.eval();
        using var scores = network.call(images);
        network.SaveWeights(exported.File("weights.safetensors"));
        // What is in a file says its kind, and not its name.
        File.Move(exported.File("weights.safetensors"), exported.File("weights.pth"));
        Write(exported.File("images.bin"), images);
        Write(exported.File("scores.bin"), scores);
    }

    private static void Write(string path, Tensor numbers) => File.WriteAllBytes(path, MemoryMarshal.AsBytes(numbers.data<float>().ToArray().AsSpan()).ToArray());
}
