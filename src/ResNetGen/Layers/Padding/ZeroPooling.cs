using System.ComponentModel;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>Max pools whose padding is zero, as BiT's first pool has it (arXiv:1912.11370, the published code).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ZeroPooling
{
    /// <summary>The maximum of each window. Padding is 0, so that a window at the edge gives no less.</summary>
    /// <param name="map">N x C x H x W; it is not disposed.</param>
    /// <param name="kernel">Pixels along a side of the window.</param>
    /// <param name="stride">The step of the window.</param>
    /// <param name="padding">Pixels on each side.</param>
    /// <param name="ceil">A last window that reaches over the edge counts.</param>
    /// <returns>N x C x H' x W'.</returns>
    public static Tensor MaxPoolZeros(this Tensor map, int kernel, int stride, int padding, bool ceil = false)
    {
        using var padded = nn.functional.pad(map, new long[] { padding, padding, padding, padding });
        return nn.functional.max_pool2d(padded, kernel, stride, ceil_mode: ceil);
    }
}
