using System.ComponentModel;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>Normalisations whose parameters start where PyTorch's do.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Normalization
{
    private const double PyTorchEpsilon = 1e-5;

    /// <summary>
    /// Group normalisation (arXiv:1803.08494), N x C x H x W to the same shape, with every scale at 1 and every offset at 0.
    /// TorchSharp's own constructor leaves both as the memory was.
    /// </summary>
    /// <param name="groups">Into which the channels are cut.</param>
    /// <param name="channels">Of input and output; a multiple of <paramref name="groups"/>.</param>
    public static GroupNorm GroupNorm(int groups, int channels) => GroupNorm(groups, channels, PyTorchEpsilon);

    /// <summary>The same with another epsilon.</summary>
    internal static GroupNorm GroupNorm(int groups, int channels, double epsilon)
    {
        var norm = nn.GroupNorm(groups, channels, epsilon);
        nn.init.ones_(norm.weight);
        nn.init.zeros_(norm.bias!);
        return norm;
    }
}
