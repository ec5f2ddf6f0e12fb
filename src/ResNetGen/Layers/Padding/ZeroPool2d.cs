using System.ComponentModel;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>A max pool whose padding is zero, as a layer; it has no parameters.</summary>
/// <param name="kernel">Pixels along a side of the window.</param>
/// <param name="stride">The step of the window.</param>
/// <param name="padding">Pixels on each side.</param>
/// <param name="ceil">A last window that reaches over the edge counts.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ZeroPool2d(int kernel, int stride, int padding, bool ceil = false) : nn.Module<Tensor, Tensor>(nameof(ZeroPool2d)), ITraceable
{
    /// <summary>Pools the map.</summary>
    /// <param name="input">N x C x H x W; it is not disposed.</param>
    /// <returns>N x C x H' x W'.</returns>
    public override Tensor forward(Tensor input) => input.MaxPoolZeros(kernel, stride, padding, ceil);

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x) => x.MaxPoolZeros(kernel, stride, padding, ceil);

    /// <summary>Does nothing: there is nothing to register.</summary>
    protected override void RegisterComponents()
    {
    }
}
