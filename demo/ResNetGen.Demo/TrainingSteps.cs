using ResNetGen.Zoo;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ResNetGen.Demo;

/// <summary>A few steps of SGD on one batch, which the network must learn.</summary>
internal static class TrainingSteps
{
    private const int Steps = 5;

    public static void Show()
    {
        manual_seed(1);
        using var network = new ResNet20();
        using var images = randn(32, 3, 32, 32);
        using var labels = randint(10, new long[] { 32 });
        using var optimizer = optim.SGD(network.parameters(), learningRate: 0.05, momentum: 0.9, weight_decay: 1e-4);

        Console.Write("loss     ");
        for (var step = 1; step <= Steps; step++)
        {
            optimizer.zero_grad();
            using var logits = network.call(images);
            using var loss = functional.cross_entropy(logits, labels);
            loss.backward();
            optimizer.step();
            Console.Write($" {loss.item<float>():F3}");
        }

        Console.WriteLine("   on one batch of 32 images");
    }
}
