using ResNetGen.Benchmarks.Peers.Workers;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>A pass without gradients, whoever's the network is. Its result is disposed; what it left behind itself it has to dispose.</summary>
internal static class Inference
{
    /// <summary>What rounding in float32 may change.</summary>
    private const double Single = 1e-3;

    public static Job Of(nn.Module<Tensor, Tensor> network, Exported exported, double tolerance = Single)
    {
        network.eval();
        return Of(network.call, exported, tolerance);
    }

    public static Job Of(Func<Tensor, Tensor> network, Exported exported, double tolerance = Single)
    {
        set_num_threads(Peer.Threads);
        var images = tensor(exported.Images(), [exported.Batch, 3, 224, 224]);
        return new(Pass, Check);

        void Pass()
        {
            using var none = no_grad();
            network(images).Dispose();
        }

        void Check()
        {
            using var none = no_grad();
            using var scores = network(images);
            exported.CheckScores(scores.data<float>().ToArray(), tolerance);
        }
    }
}
