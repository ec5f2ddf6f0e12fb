using System.Diagnostics;
using ResNetGen.Zoo;
using static TorchSharp.torch;

namespace ResNetGen.Demo;

/// <summary>Two random images through ResNet-50.</summary>
internal static class ForwardPass
{
    public static void Show()
    {
        Title.Show("A forward pass of ResNet-50");
        using var network = new ResNet50();
        network.eval();
        using var images = randn(2, 3, 224, 224);
        using var _ = no_grad();

        var watch = Stopwatch.StartNew();
        using var logits = network.call(images);
        watch.Stop();
        using var features = network.forward_last_features(images);

        Console.WriteLine($"images    {string.Join(" x ", images.shape)}");
        Console.WriteLine($"features  {string.Join(" x ", features.Tensor.shape)}   (in the type: {Describe(features)})");
        Console.WriteLine($"logits    {string.Join(" x ", logits.shape)}   in {watch.ElapsedMilliseconds} ms");
        Console.WriteLine($"parameters counted on the module {network.parameters().Sum(parameter => parameter.numel()):N0}, in the class {ResNet50.ParameterCount:N0}");
    }

    private static string Describe<TChannels, TReduction>(Features<TChannels, TReduction> _)
        where TChannels : struct, IChannels
        where TReduction : struct, IReduction =>
        $"Features<{typeof(TChannels).Name}, {typeof(TReduction).Name}>";
}
