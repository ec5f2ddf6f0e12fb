using System.ComponentModel;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// Effective squeeze-and-excitation (arXiv:1911.06667): scales each channel by a number between 0 and 1, the hard sigmoid of what one layer makes of all channels' means.
/// Its parameters are <c>fc.weight</c> and <c>fc.bias</c>.
/// </summary>
public sealed class EffectiveSqueezeExcitation : nn.Module<Tensor, Tensor>, ICopied<EffectiveSqueezeExcitation>, ITraceable
{
    private readonly Conv2d fc;

    /// <summary>Makes the layer.</summary>
    /// <param name="channels">Of input and output.</param>
    public EffectiveSqueezeExcitation(int channels)
        : this(nn.Conv2d(channels, channels, 1))
    {
    }

    private EffectiveSqueezeExcitation(Conv2d fc)
        : base(nameof(EffectiveSqueezeExcitation))
    {
        this.fc = fc;

        register_module(nameof(fc), fc);
    }

    /// <summary>Scales the channels.</summary>
    /// <param name="input">N x C x H x W.</param>
    /// <returns>N x C x H x W.</returns>
    public override Tensor forward(Tensor input)
    {
        using var made = fc.CallAndDispose(nn.functional.adaptive_avg_pool2d(input, 1));
        using var gate = made.hardsigmoid();
        return input.mul(gate);
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public EffectiveSqueezeExcitation Copy() => new(Folding.Copy(fc));

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x) => x.mul(x.adaptive_avg_pool2d().Call(fc).hardsigmoid());

    /// <summary>Does nothing: the constructor registers all layers by name.</summary>
    protected override void RegisterComponents()
    {
    }
}
