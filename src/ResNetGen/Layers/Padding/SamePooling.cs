using System.ComponentModel;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>Pools that give ceil(n / s) of n pixels.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SamePooling
{
    /// <summary>The maximum of each window. Padding is minus infinity.</summary>
    /// <param name="map">N x C x H x W; it is not disposed.</param>
    /// <param name="kernel">Pixels along a side of the window.</param>
    /// <param name="stride">The step of the window.</param>
    /// <param name="side">Where an odd pixel of padding is.</param>
    public static Tensor MaxPoolSame(this Tensor map, int kernel, int stride, SamePadding side)
    {
        var window = new SameWindow(kernel, stride, 1, side);
        if (window.Even(map) is { } padding && padding.Height == padding.Width)
            return nn.functional.max_pool2d(map, kernel, stride, padding.Height);
        using var padded = window.Pad(map, double.NegativeInfinity);
        return nn.functional.max_pool2d(padded, kernel, stride);
    }

    /// <summary>The mean of each window. Padding is not counted, as in TensorFlow.</summary>
    /// <param name="map">N x C x H x W; it is not disposed.</param>
    /// <param name="kernel">Pixels along a side of the window.</param>
    /// <param name="stride">The step of the window.</param>
    /// <param name="side">Where an odd pixel of padding is.</param>
    public static Tensor AvgPoolSame(this Tensor map, int kernel, int stride, SamePadding side)
    {
        var window = new SameWindow(kernel, stride, 1, side);
        if (window.Even(map) is { } padding && padding.Height == padding.Width)
            return nn.functional.avg_pool2d(map, kernel, stride, padding.Height, count_include_pad: false);

        // The mean with zeros, over the share of the window that is on the map.
        var shape = map.shape;
        using var padded = window.Pad(map, 0);
        using var mean = nn.functional.avg_pool2d(padded, kernel, stride);
        using var one = map.new_ones(1, 1, shape[2], shape[3]);
        using var paddedOne = window.Pad(one, 0);
        using var share = nn.functional.avg_pool2d(paddedOne, kernel, stride);
        return mean.div(share);
    }
}
