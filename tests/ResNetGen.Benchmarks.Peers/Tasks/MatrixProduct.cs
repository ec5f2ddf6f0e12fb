using ResNetGen.Benchmarks.Peers.Workers;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>libtorch's product of two large matrices: as many multiply-adds a second as its libraries come to.</summary>
internal static class MatrixProduct
{
    private const long Side = 2048;

    /// <summary>Of a pass.</summary>
    public const double MultiplyAdds = (double)Side * Side * Side;

    public static Job Make()
    {
        set_num_threads(Peer.Threads);
        var (left, right) = (randn(Side, Side), randn(Side, Side));
        return new(() => left.mm(right).Dispose());
    }
}
