using System.ComponentModel;
using System.Globalization;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// Res2Net's 3x3 (arXiv:1904.01169, figure 2). The channels are cut into equal parts. All but the last are convolved, each after the result before it is
/// added to it; the last is passed on. A separate one adds nothing, and averages the last part 3x3. All are concatenated.
/// </summary>
/// <remarks>Its convolutions and norms carry names of the block: <c>convs.0</c>, <c>bns.0</c> and so on.</remarks>
public sealed class MultiScaleConvolution : nn.Module<Tensor, Tensor>, ICopied<MultiScaleConvolution>, ITraceable
{
    private const int PoolKernel = 3;

    private readonly int stride;
    private readonly bool separate;
    private readonly List<Sequential> parts;
    private readonly Sequential convolutions = nn.Sequential();
    private readonly Sequential norms = nn.Sequential();

    /// <summary>Makes the layers.</summary>
    /// <param name="scale">Number of parts, of which the last is not convolved.</param>
    /// <param name="stride">Of the convolutions and of the average pool.</param>
    /// <param name="separate">Nothing is added, and the last part is averaged.</param>
    /// <param name="part">Makes the layers of a part: a convolution, a norm called <c>bn</c> where there is one, an activation.</param>
    public MultiScaleConvolution(int scale, int stride, bool separate, Func<Sequential> part)
        : this([.. Enumerable.Range(0, scale - 1).Select(_ => part())], stride, separate)
    {
    }

    private MultiScaleConvolution(List<Sequential> parts, int stride, bool separate)
        : base(nameof(MultiScaleConvolution))
    {
        this.parts = parts;
        this.stride = stride;
        this.separate = separate;
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var (name, layer) in parts[i].named_children())
            {
                if (name == "conv")
                    convolutions.append(i.ToString(CultureInfo.InvariantCulture), (nn.Module<Tensor, Tensor>)layer);
                else if (name == "bn")
                    norms.append(i.ToString(CultureInfo.InvariantCulture), (nn.Module<Tensor, Tensor>)layer);
            }
        }
    }

    /// <summary>Registers convolutions and norms in the block that they are named after.</summary>
    /// <param name="block">The block.</param>
    public void RegisterIn(nn.Module block)
    {
        block.register_module("convs", convolutions);
        if (norms.Count > 0)
            block.register_module("bns", norms);
    }

    /// <summary>Convolves the parts.</summary>
    /// <param name="input">N x C x H x W; it is neither changed nor disposed.</param>
    /// <returns>N x C x ceil(H / stride) x ceil(W / stride).</returns>
    public override Tensor forward(Tensor input)
    {
        var seen = input.chunk(parts.Count + 1, 1);
        var given = new List<Tensor>(seen.Length);
        try
        {
            for (var i = 0; i < parts.Count; i++)
            {
                if (i == 0 || separate)
                {
                    given.Add(parts[i].call(seen[i]));
                    continue;
                }

                using var sum = seen[i].add(given[i - 1]);
                given.Add(parts[i].call(sum));
            }

            given.Add(separate ? nn.functional.avg_pool2d(seen[^1], PoolKernel, stride, padding: 1) : seen[^1].alias());
            return cat(given, 1);
        }
        finally
        {
            foreach (var tensor in seen.Concat(given))
                tensor.Dispose();
        }
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public MultiScaleConvolution Copy() => new([.. parts.Select(part => Folding.Fold(part))], stride, separate);

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x)
    {
        var seen = x.Chunks(parts.Count + 1);
        var given = new List<SymbolicTensor>();
        for (var i = 0; i < parts.Count; i++)
            given.Add((i == 0 || separate ? seen[i] : seen[i].add(given[i - 1])).Call(parts[i]));
        given.Add(separate ? seen[^1].avg_pool2d(PoolKernel, stride, padding: 1) : seen[^1]);
        return SymbolicTensor.Concatenate(given);
    }

    /// <summary>Does nothing: the block registers all layers by name.</summary>
    protected override void RegisterComponents()
    {
    }
}
