using ResNetGen.Benchmarks.Peers.Workers;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>
/// Forward, loss, backward, and SGD with momentum at a rate that changes next to nothing: a network that learnt its only batch by heart would have gradients of denormal numbers, which
/// take many times as long.
/// </summary>
internal static class Training
{
    public static Job Of(nn.Module<Tensor, Tensor> network, Exported exported)
    {
        set_num_threads(Peer.Threads);
        network.train();
        var images = tensor(exported.Images(), [exported.Batch, 3, 224, 224]);
        var labels = arange(exported.Batch, ScalarType.Int64);
        var loss = nn.CrossEntropyLoss();
        var optimizer = optim.SGD(network.parameters(), 1e-6, momentum: 0.9);
        return new(() => Step().Dispose(), Check);

        Tensor Step()
        {
            optimizer.zero_grad();
            using var scores = network.call(images);
            var value = loss.call(scores, labels);
            value.backward();
            optimizer.step();
            return value;
        }

        void Check()
        {
            using var value = Step();
            exported.CheckLoss(value.item<float>());
        }
    }
}
