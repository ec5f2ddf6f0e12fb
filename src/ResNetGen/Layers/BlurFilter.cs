using System.ComponentModel;
using ResNetGen.Onnx.Weights;
using ResNetGen.Tracing;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// A binomial filter with a stride (arXiv:1904.11486): each pixel becomes a mean of those around it, weighed by 1, 2, 1 in both directions, or by a longer row of Pascal's
/// triangle. Edges are reflected. It has no entry in the state dict.
/// </summary>
public sealed class BlurFilter : nn.Module<Tensor, Tensor>, ICopied<BlurFilter>, ITraceable
{
    private readonly int channels;
    private readonly int kernel;
    private readonly int stride;

    /// <summary>C x 1 x K x K, in double precision on the processor: no conversion of the network rounds it.</summary>
    private readonly Tensor filter;

    /// <summary>Makes the filter.</summary>
    /// <param name="channels">Of input and output.</param>
    /// <param name="kernel">Odd.</param>
    /// <param name="stride">1: the input is passed on.</param>
    public BlurFilter(int channels, int kernel, int stride)
        : base(nameof(BlurFilter))
    {
        this.channels = channels;
        this.kernel = kernel;
        this.stride = stride;
        filter = tensor(BinomialFilter.Numbers(kernel, channels), [channels, 1, kernel, kernel]).DetachFromDisposeScope();
    }

    /// <summary>Filters.</summary>
    /// <param name="input">N x C x H x W; H and W are more than half the kernel.</param>
    /// <returns>N x C x ceil(H / stride) x ceil(W / stride).</returns>
    public override Tensor forward(Tensor input)
    {
        if (stride == 1)
            return input.alias();
        var edge = kernel / 2;
        using var padded = nn.functional.pad(input, new long[] { edge, edge, edge, edge }, PaddingModes.Reflect);
        using var weight = filter.to(input.dtype, input.device, copy: true);
        return nn.functional.conv2d(padded, weight, strides: [stride, stride], groups: channels);
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public BlurFilter Copy() => new(channels, kernel, stride);

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x) => stride == 1 ? x : x.Record(number => new BlurOperation(number, filter, kernel, stride));

    /// <summary>Does nothing: the filter is not trained, and is no part of the state.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            filter.Dispose();
        base.Dispose(disposing);
    }
}
