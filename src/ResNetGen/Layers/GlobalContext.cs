using System.ComponentModel;
using ResNetGen.Tracing;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// Global context (arXiv:1904.11492): adds to each channel what two layers make of the context, or scales the channel by its sigmoid. The context is the mean of
/// all pixels, each weighed by the softmax of a convolution to one channel. Its parameters are <c>conv_attn</c>'s, and those of <c>fc1</c>, <c>norm</c> and
/// <c>fc2</c> in <c>mlp_add</c> or <c>mlp_scale</c>.
/// </summary>
public sealed class GlobalContext : nn.Module<Tensor, Tensor>, ICopied<GlobalContext>, ITraceable
{
    /// <summary>timm's.</summary>
    private const double Epsilon = 1e-6;

    private readonly int channels;
    private readonly int squeezed;
    private readonly bool adds;
    private readonly Conv2d conv_attn;
    private readonly Sequential mlp;

    /// <summary>Makes the layers.</summary>
    /// <param name="channels">Of input and output.</param>
    /// <param name="squeezed">Between the two layers.</param>
    /// <param name="adds">Whether what they make is added, in place of scaling by its sigmoid.</param>
    public GlobalContext(int channels, int squeezed, bool adds = false)
        : base(nameof(GlobalContext))
    {
        this.channels = channels;
        this.squeezed = squeezed;
        this.adds = adds;
        conv_attn = nn.Conv2d(channels, 1, 1);
        // Of one pixel, the norm of all channels as one group is the layer norm.
        mlp = nn.Sequential(
            ("fc1", nn.Conv2d(channels, squeezed, 1)), ("norm", Normalization.GroupNorm(1, squeezed, Epsilon)),
            ("relu", nn.ReLU(inplace: true)), ("fc2", nn.Conv2d(squeezed, channels, 1)));

        register_module(nameof(conv_attn), conv_attn);
        register_module(adds ? "mlp_add" : "mlp_scale", mlp);
    }

    /// <summary>Adds to the channels, or scales them.</summary>
    /// <param name="input">N x C x H x W.</param>
    /// <returns>N x C x H x W.</returns>
    public override Tensor forward(Tensor input)
    {
        using var made = mlp.CallAndDispose(Context(input));
        return adds ? input.add(made) : input.mul(made.sigmoid_());
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public GlobalContext Copy() => Folding.CopyState(this, new GlobalContext(channels, squeezed, adds));

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x)
    {
        var scores = x.Call(conv_attn);
        var context = x.Record(number => new ContextOperation(number, scores.Number));
        var made = context.Call(mlp);
        return adds ? x.Record(number => new ChannelAdditionOperation(number, made.Number)) : x.mul(made.sigmoid());
    }

    /// <summary>Does nothing: the constructor registers all layers by name.</summary>
    protected override void RegisterComponents()
    {
    }

    /// <returns>N x C x 1 x 1.</returns>
    private Tensor Context(Tensor input)
    {
        using var scores = conv_attn.call(input);
        using var scoresOfPixels = scores.flatten(2);
        using var shares = scoresOfPixels.softmax(2);
        using var weights = shares.transpose(1, 2);
        using var pixels = input.flatten(2);
        using var context = pixels.matmul(weights);
        return context.unsqueeze(3);
    }
}
