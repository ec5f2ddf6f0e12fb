using System.Globalization;

namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>Convolutions that cost the same.</summary>
/// <param name="Kernel">Its side.</param>
/// <param name="Size">Height of the map that it gives.</param>
internal sealed record ConvolutionKey(int Kernel, int Stride, int Groups, int InChannels, int OutChannels, int Size)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kernel}x{Kernel}, {InChannels} to {OutChannels}{(Groups == 1 ? "" : $", {Groups} groups")}{(Stride == 1 ? "" : $", stride {Stride}")}, {Size}x{Size}");
}
