using ResNetGen.Benchmarks.Peers.HandWritten;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>The networks of <see cref="HandWritten"/>.</summary>
internal static class ByHand
{
    /// <param name="exported">Its weights.</param>
    /// <param name="scopes">Whether each block has a scope of its own, beside that of the pass.</param>
    public static nn.Module<Tensor, Tensor> Make(Exported exported, bool scopes)
    {
        var network = HandWrittenNetwork.Make(exported.Network, scopes);
        network.LoadWeights(exported.File("weights.pth"));
        return network;
    }
}
