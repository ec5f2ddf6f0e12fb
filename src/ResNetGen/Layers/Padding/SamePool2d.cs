using System.ComponentModel;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>A pool as a layer that gives ceil(n / s) of n pixels; it has no parameters.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SamePool2d : nn.Module<Tensor, Tensor>, ITraceable
{
    private readonly bool isMaximum;
    private readonly int kernel;
    private readonly int stride;
    private readonly SamePadding side;

    private SamePool2d(bool isMaximum, int kernel, int stride, SamePadding side)
        : base(nameof(SamePool2d))
    {
        this.isMaximum = isMaximum;
        this.kernel = kernel;
        this.stride = stride;
        this.side = side;
    }

    /// <summary>The maximum of each window. Padding is minus infinity.</summary>
    /// <param name="kernel">Pixels along a side of the window.</param>
    /// <param name="stride">The step of the window.</param>
    /// <param name="side">Where an odd pixel of padding is.</param>
    public static SamePool2d Max(int kernel, int stride, SamePadding side) => new(isMaximum: true, kernel, stride, side);

    /// <summary>The mean of each window. Padding is not counted, as in TensorFlow.</summary>
    /// <param name="kernel">Pixels along a side of the window.</param>
    /// <param name="stride">The step of the window.</param>
    /// <param name="side">Where an odd pixel of padding is.</param>
    public static SamePool2d Average(int kernel, int stride, SamePadding side) => new(isMaximum: false, kernel, stride, side);

    /// <summary>Pools the map.</summary>
    /// <param name="input">N x C x H x W; it is not disposed.</param>
    public override Tensor forward(Tensor input) => isMaximum ? input.MaxPoolSame(kernel, stride, side) : input.AvgPoolSame(kernel, stride, side);

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x) => isMaximum ? x.MaxPoolSame(kernel, stride, side) : x.AvgPoolSame(kernel, stride, side);

    /// <summary>Does nothing: there is nothing to register.</summary>
    protected override void RegisterComponents()
    {
    }
}
