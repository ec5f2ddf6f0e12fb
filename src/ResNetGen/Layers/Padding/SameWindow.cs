using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>A square window that pads as much as the size of its map asks for.</summary>
/// <param name="Kernel">Pixels along a side.</param>
/// <param name="Stride">The step of the window.</param>
/// <param name="Dilation">Pixels from one that the window sees to the next.</param>
/// <param name="Side">Where the odd pixel is.</param>
internal readonly record struct SameWindow(int Kernel, int Stride, int Dilation, SamePadding Side)
{
    /// <summary>Pixels from the first that the window sees to the last.</summary>
    private int Reach => (Dilation * (Kernel - 1)) + 1;

    /// <summary>Pixels on each side where every map has as many of them; null where the map's size decides.</summary>
    public int? Fixed => Kernel == 1 ? 0 : Stride == 1 && Reach % 2 == 1 ? Reach / 2 : null;

    /// <summary>Pixels of padding along a side of so many pixels.</summary>
    public (long Before, long After) Padding(long size)
    {
        var total = Total(size);
        var (less, more) = (total / 2, total - (total / 2));
        return Side == SamePadding.Upper ? (less, more) : (more, less);
    }

    /// <summary>Pixels on each side in height and width, where there are as many before as after; null elsewhere.</summary>
    /// <param name="map">N x C x H x W.</param>
    public (long Height, long Width)? Even(Tensor map)
    {
        var shape = map.shape;
        var ((top, bottom), (left, right)) = (Padding(shape[2]), Padding(shape[3]));
        return top == bottom && left == right ? (top, left) : null;
    }

    /// <summary>The map with its padding.</summary>
    /// <param name="map">N x C x H x W; it is not disposed.</param>
    /// <param name="value">Of the padding.</param>
    public Tensor Pad(Tensor map, double value)
    {
        var shape = map.shape;
        var ((top, bottom), (left, right)) = (Padding(shape[2]), Padding(shape[3]));
        return nn.functional.pad(map, new[] { left, right, top, bottom }, PaddingModes.Constant, value);
    }

    /// <summary>The side of a map with its padding.</summary>
    public long Padded(long size) => size + Total(size);

    /// <summary>The same in TorchScript, for a map of any size.</summary>
    /// <param name="map">An expression.</param>
    /// <param name="sized">An expression for a map of the same size.</param>
    /// <param name="value">Of the padding.</param>
    public string PadText(string map, string sized, string value)
    {
        var ((top, bottom), (left, right)) = (PaddingText(sized, 2), PaddingText(sized, 3));
        return $"torch.constant_pad_nd({map}, [{left}, {right}, {top}, {bottom}], {value})";
    }

    private long Total(long size) => Math.Max(0, ((size - 1) / Stride * Stride) + Reach - size);

    private (string Before, string After) PaddingText(string map, int dimension)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"torch.size({map}, {dimension})");
        var start = string.Create(CultureInfo.InvariantCulture, $"torch.mul(torch.floordiv(torch.sub({size}, 1), {Stride}), {Stride})");
        var total = string.Create(CultureInfo.InvariantCulture, $"ops.prim.max(torch.sub(torch.add({start}, {Reach}), {size}), 0)");
        var (less, more) = ($"torch.floordiv({total}, 2)", $"torch.floordiv(torch.add({total}, 1), 2)");
        return Side == SamePadding.Upper ? (less, more) : (more, less);
    }
}
