using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Training;

/// <summary>In which order a network is given images whose gradients it computes.</summary>
internal static class TrainingLayout
{
    private const int VectorLength = 8;

    /// <summary>
    /// Whether channels may be last, which is faster on processors. For a 1x1 convolution with a stride and fewer than eight input channels, oneDNN's gradient of the weights writes past
    /// its memory in that order (libtorch 2.10, AVX2), and the process ends.
    /// </summary>
    public static bool AllowsChannelsLast(nn.Module network) => !network.modules().OfType<Conv2d>().Any(IsNarrowProjection);

    private static bool IsNarrowProjection(Conv2d layer) =>
        layer.in_channels / layer.groups < VectorLength && layer.kernel_size.All(side => side == 1) && layer.stride.Any(step => step > 1);
}
