using System.ComponentModel;
using ResNetGen.Tracing;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// SKNet's 3x3 (arXiv:1903.06586, figure 1): two convolutions, of which the second one sees farther; attention, made of the means of their sum, weighs each
/// channel of both by two numbers that add up to 1.
/// </summary>
public sealed class SelectiveKernel : nn.Module<Tensor, Tensor>, ICopied<SelectiveKernel>, ITraceable
{
    private readonly bool splitsInput;
    private readonly Sequential near;
    private readonly Sequential far;
    private readonly Sequential attention;

    /// <summary>Takes the layers.</summary>
    /// <param name="splitsInput">The first convolution sees the first half of the channels, the second one the other half.</param>
    /// <param name="near"><c>conv</c>, norm and activation.</param>
    /// <param name="far">The same, dilated twice as much.</param>
    /// <param name="attention"><c>fc_reduce</c>, norm, ReLU, <c>fc_select</c>.</param>
    public SelectiveKernel(bool splitsInput, Sequential near, Sequential far, Sequential attention)
        : base(nameof(SelectiveKernel))
    {
        this.splitsInput = splitsInput;
        this.near = near;
        this.far = far;
        this.attention = attention;
        register_module("paths", nn.Sequential(near, far));
        register_module("attn", attention);
    }

    /// <summary>Convolves twice, weighs and adds.</summary>
    /// <param name="input">N x C x H x W; it is neither changed nor disposed.</param>
    /// <returns>N x C' x ceil(H / stride) x ceil(W / stride).</returns>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var halves = splitsInput ? input.chunk(2, 1) : [input, input];
        IList<Tensor> maps = [near.call(halves[0]), far.call(halves[1])];
        var logits = attention.call(nn.functional.adaptive_avg_pool2d(maps[0].add(maps[1]), 1));
        var weights = logits.reshape(logits.shape[0], 2, logits.shape[1] / 2, 1, 1).softmax(1).unbind(1);
        return maps[0].mul(weights[0]).add_(maps[1].mul(weights[1])).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SelectiveKernel Copy() => new(splitsInput, Folding.Fold(near), Folding.Fold(far), Folding.Fold(attention));

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x)
    {
        IReadOnlyList<SymbolicTensor> halves = splitsInput ? x.Chunks(2) : [x, x];
        var (first, second) = (halves[0].Call(near), halves[1].Call(far));
        var weights = first.add(second).adaptive_avg_pool2d().Call(attention)
            .Record(static number => new MapWeightsOperation(number, 2, null))
            .Chunks(2);
        return first.mul(weights[0]).add(second.mul(weights[1]));
    }

    /// <summary>Does nothing: the constructor registers all layers by name.</summary>
    protected override void RegisterComponents()
    {
    }
}
