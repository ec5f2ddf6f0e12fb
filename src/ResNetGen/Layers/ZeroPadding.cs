using System.ComponentModel;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>The shortcut without parameters, option A of arXiv:1512.03385.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ZeroPadding
{
    /// <summary>Pixels 0, s, 2s, … of the feature map, with channels of zeros after the last.</summary>
    /// <param name="tensor">N x C x H x W; it is not disposed.</param>
    /// <param name="stride">The step s between pixels, in each direction.</param>
    /// <param name="channels">Of the result; at least C.</param>
    /// <returns>N x <paramref name="channels"/> x ceil(H / s) x ceil(W / s), never the tensor itself.</returns>
    public static Tensor ZeroPad(this Tensor tensor, int stride, int channels)
    {
        var shape = tensor.shape;
        using var rows = tensor.slice(2, 0, shape[2], stride);
        var pixels = rows.slice(3, 0, shape[3], stride);
        var added = channels - shape[1];
        return added == 0 ? pixels : pixels.Consume(t => nn.functional.pad(t, new[] { 0, 0, 0, 0, 0, added }));
    }
}
