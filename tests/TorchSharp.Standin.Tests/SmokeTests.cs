using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Standin.Tests;

public class SmokeTests
{
    [Fact]
    public void A_small_network_trains_a_step()
    {
        manual_seed(1);
        using var net = Sequential(Conv2d(3, 4, 3, padding: 1, bias: false), BatchNorm2d(4), ReLU(inplace: true), AdaptiveAvgPool2d(1), Flatten(), Linear(4, 2));
        using var sgd = optim.SGD(net.parameters(), 0.1, momentum: 0.9, weight_decay: 1e-4, nesterov: true);
        using var x = randn(2, 3, 8, 8);
        using var y = tensor(new long[] { 0, 1 });
        var losses = new List<float>();
        for (var i = 0; i < 5; i++)
        {
            sgd.zero_grad();
            using var loss = functional.cross_entropy(net.call(x), y);
            loss.backward();
            sgd.step();
            losses.Add(loss.item<float>());
        }

        Assert.True(losses[^1] < losses[0]);
    }
}
