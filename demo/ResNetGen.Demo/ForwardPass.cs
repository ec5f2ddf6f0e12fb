using System.Diagnostics;
using ResNetGen.Zoo;
using static TorchSharp.torch;

namespace ResNetGen.Demo;

/// <summary>Two random images through ResNet-50.</summary>
internal static class ForwardPass
{
    public static void Show()
    {
        using var network = new ResNet50();
        network.eval();
        using var images = randn(2, 3, 224, 224);
        using var _ = no_grad();

        // The first pass also wakes libtorch's threads: the second is timed.
        using var features = network.forward_last_features(images);
        var watch = Stopwatch.StartNew();
        using var logits = network.call(images);
        watch.Stop();

        Console.WriteLine($"images    {string.Join(" x ", images.shape)}");
        Console.WriteLine($"features  {string.Join(" x ", features.Tensor.shape)}     which the compiler knows: {Describe(features)}");
        Console.WriteLine($"logits    {string.Join(" x ", logits.shape)}             in {watch.ElapsedMilliseconds} ms");
    }

    private static string Describe<TChannels, TReduction>(Features<TChannels, TReduction> _)
        where TChannels : struct, IChannels
        where TReduction : struct, IReduction =>
        $"Features<{typeof(TChannels).Name}, {typeof(TReduction).Name}>";
}
