using System.ComponentModel;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>The mean of each square of as many pixels as the stride leaves out; what is left at the edges is dropped.</summary>
public sealed class AveragingFilter : nn.Module<Tensor, Tensor>, ICopied<AveragingFilter>, ITraceable
{
    private readonly int stride;

    /// <summary>Makes the filter.</summary>
    /// <param name="stride">1: the input is passed on.</param>
    public AveragingFilter(int stride)
        : base(nameof(AveragingFilter))
    {
        this.stride = stride;
    }

    /// <summary>Averages.</summary>
    /// <param name="input">N x C x H x W.</param>
    /// <returns>N x C x floor(H / stride) x floor(W / stride).</returns>
    public override Tensor forward(Tensor input) => stride == 1 ? input.alias() : nn.functional.avg_pool2d(input, stride);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AveragingFilter Copy() => new(stride);

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x) => stride == 1 ? x : x.avg_pool2d(stride, stride);

    /// <summary>Does nothing: there is nothing to register.</summary>
    protected override void RegisterComponents()
    {
    }
}
