using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>An archive that Python traced and froze, on the libtorch of this process.</summary>
internal static class TorchScript
{
    public static Job Frozen(Exported exported, bool channelsLast)
    {
        var module = jit.load<Tensor, Tensor>(exported.File(channelsLast ? "frozen_channels_last.pt" : "frozen.pt"));
        return Inference.Of(module.call, exported);
    }
}
