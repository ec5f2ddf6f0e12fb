using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TransferLearning;

/// <summary>Trains what is to be trained, and tells how often the network is right.</summary>
internal static class Training
{
    /// <summary>Steps of SGD on batches of 32.</summary>
    /// <param name="learned">The parameters that change.</param>
    public static void Run(SmallResNet network, Bars bars, IEnumerable<Parameter> learned, int steps)
    {
        network.train();
        using var optimizer = optim.SGD(learned, learningRate: 0.05, momentum: 0.9);
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            var (images, labels) = bars.Batch(32);
            optimizer.zero_grad();
            nn.functional.cross_entropy(network.call(images), labels).backward();
            optimizer.step();
        }
    }

    /// <returns>The share of 1,024 new images whose direction is told right, 0 to 1.</returns>
    public static double Accuracy(SmallResNet network, Bars bars)
    {
        network.eval();
        using var unrecorded = no_grad();
        using var scope = NewDisposeScope();
        var (images, labels) = bars.Batch(1024);
        return network.call(images).argmax(1).eq(labels).to(ScalarType.Float64).mean().item<double>();
    }
}
