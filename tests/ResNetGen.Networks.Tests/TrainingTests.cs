using ResNetGen.Networks.Tests.Support;
using static TorchSharp.torch;

namespace ResNetGen.Networks.Tests;

/// <summary>A plain training loop on networks of the zoo.</summary>
public class TrainingTests
{
    [Fact]
    public void Training_steps_on_a_batch_lower_its_loss()
    {
        manual_seed(1);
        using var network = new Zoo.ResNet20();
        using var optimizer = optim.SGD(network.parameters(), 0.1, momentum: 0.9, weight_decay: 1e-4);
        using var images = randn(16, 3, 32, 32);
        using var labels = arange(16).remainder(10);
        network.train();

        var before = Step();
        for (var step = 0; step < 8; step++)
            Step();
        var after = Step();

        Assert.True(after < before / 2, $"The loss went from {before} to {after} in nine steps on one batch.");

        float Step()
        {
            optimizer.zero_grad();
            using var logits = network.call(images);
            using var loss = nn.functional.cross_entropy(logits, labels);
            loss.backward();
            optimizer.step();
            return loss.item<float>();
        }
    }

    [Fact]
    public void A_step_moves_every_parameter_and_every_statistic()
    {
        manual_seed(1);
        using var network = new Zoo.ResNet20();
        using var optimizer = optim.SGD(network.parameters(), 0.1);
        using var images = randn(8, 3, 32, 32);
        using var labels = arange(8);
        var before = network.state_dict().ToDictionary(entry => entry.Key, entry => entry.Value.detach().clone());
        network.train();

        using var logits = network.call(images);
        using var loss = nn.functional.cross_entropy(logits, labels);
        loss.backward();
        optimizer.step();

        Assert.All(network.state_dict(), entry => Assert.True(Closeness.LargestDifference(before[entry.Key], entry.Value) > 0, entry.Key));
        foreach (var tensor in before.Values)
            tensor.Dispose();
    }
}
