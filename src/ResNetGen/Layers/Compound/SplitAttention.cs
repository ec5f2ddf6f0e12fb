using System.ComponentModel;
using ResNetGen.Tracing;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// ResNeSt's 3x3 (arXiv:2004.08955, figure 2): one convolution gives r maps; attention, made of the means of their sum, weighs each channel of each map, and the maps are added.
/// The weights of a channel's maps add up to 1; with one map they are a sigmoid.
/// </summary>
public sealed class SplitAttention : nn.Module<Tensor, Tensor>, ICopied<SplitAttention>, ITraceable
{
    private const int PoolKernel = 3;

    private readonly int radix;
    private readonly int cardinality;
    private readonly int stride;
    private readonly bool poolsBefore;
    private readonly Sequential transform;
    private readonly Sequential attention;

    /// <summary>Takes the layers.</summary>
    /// <param name="radix">Number of maps, r.</param>
    /// <param name="cardinality">Groups of the attention's convolutions, C.</param>
    /// <param name="stride">Of a 3x3 average pool, padded by one counted pixel; 1: no pool.</param>
    /// <param name="poolsBefore">The pool is in front of the convolution.</param>
    /// <param name="transform"><c>conv</c> to all maps at stride 1, and norm and activation.</param>
    /// <param name="attention"><c>fc1</c>, norm, ReLU, <c>fc2</c>.</param>
    public SplitAttention(int radix, int cardinality, int stride, bool poolsBefore, Sequential transform, Sequential attention)
        : base(nameof(SplitAttention))
    {
        this.radix = radix;
        this.cardinality = cardinality;
        this.stride = stride;
        this.poolsBefore = poolsBefore;
        this.transform = transform;
        this.attention = attention;
        foreach (var (name, layer) in transform.named_children().Concat(attention.named_children()))
            register_module(name, layer);
    }

    /// <summary>Convolves, weighs and adds.</summary>
    /// <param name="input">N x C x H x W; it is neither changed nor disposed.</param>
    /// <returns>N x C' x ceil(H / stride) x ceil(W / stride).</returns>
    public override Tensor forward(Tensor input)
    {
        if (stride == 1)
            return Attended(input);
        if (!poolsBefore)
            return Attended(input).Consume(attended => Pooled(attended));
        using var pooled = Pooled(input);
        return Attended(pooled);
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SplitAttention Copy() => new(radix, cardinality, stride, poolsBefore, Folding.Fold(transform), Folding.Fold(attention));

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x)
    {
        var pools = stride > 1;
        if (pools && poolsBefore)
            x = x.avg_pool2d(PoolKernel, stride, padding: 1);
        var maps = x.Call(transform);
        var parts = maps.Chunks(radix);
        var logits = parts.Aggregate(static (sum, part) => sum.add(part)).adaptive_avg_pool2d().Call(attention);
        var attended = radix == 1 ? maps.mul(logits.sigmoid()) : maps.mul(Softmax(logits)).Chunks(radix).Aggregate(static (sum, part) => sum.add(part));
        return pools && !poolsBefore ? attended.avg_pool2d(PoolKernel, stride, padding: 1) : attended;
    }

    /// <summary>Does nothing: the constructor registers all layers by name.</summary>
    protected override void RegisterComponents()
    {
    }

    private Tensor Pooled(Tensor input) => nn.functional.avg_pool2d(input, PoolKernel, stride, padding: 1);

    private Tensor Attended(Tensor input)
    {
        using var scope = NewDisposeScope();
        var maps = transform.call(input);
        var (count, height, width) = (maps.shape[0], maps.shape[2], maps.shape[3]);
        var channels = maps.shape[1] / radix;
        var parts = maps.reshape(count, radix, channels, height, width);
        var logits = attention.call(nn.functional.adaptive_avg_pool2d(parts.sum(1), 1));
        var weights = radix == 1 ? logits.sigmoid() : logits.view(count, cardinality, radix, channels / cardinality).transpose(1, 2).softmax(1);
        return parts.mul(weights.reshape(count, radix, channels, 1, 1)).sum(1).MoveToOuterDisposeScope();
    }

    /// <summary>The logits of a group lie beside each other, map by map; the maps are in the order of the channels.</summary>
    private SymbolicTensor Softmax(SymbolicTensor logits) => logits.Record(number => new MapWeightsOperation(number, radix, cardinality));
}
