using System.ComponentModel;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// Squeeze-and-excitation (arXiv:1709.01507): scales each channel by a number between 0 and 1 that two layers make of all channels' means.
/// Its parameters are <c>fc1.weight</c>, <c>fc1.bias</c>, <c>fc2.weight</c> and <c>fc2.bias</c>.
/// </summary>
public sealed class SqueezeExcitation : nn.Module<Tensor, Tensor>, ICopied<SqueezeExcitation>, ITraceable
{
    private readonly Conv2d fc1;
    private readonly Conv2d fc2;

    /// <summary>Makes the two layers.</summary>
    /// <param name="channels">Of input and output.</param>
    /// <param name="squeezed">Between the two layers.</param>
    public SqueezeExcitation(int channels, int squeezed)
        : this(nn.Conv2d(channels, squeezed, 1), nn.Conv2d(squeezed, channels, 1))
    {
    }

    private SqueezeExcitation(Conv2d fc1, Conv2d fc2)
        : base(nameof(SqueezeExcitation))
    {
        this.fc1 = fc1;
        this.fc2 = fc2;

        register_module(nameof(fc1), fc1);
        register_module(nameof(fc2), fc2);
    }

    /// <summary>Scales the channels.</summary>
    /// <param name="input">N x C x H x W.</param>
    /// <returns>N x C x H x W.</returns>
    public override Tensor forward(Tensor input)
    {
        var means = nn.functional.adaptive_avg_pool2d(input, 1);
        using var gate = fc2.CallAndDispose(fc1.CallAndDispose(means).relu_()).sigmoid_();
        return input.mul(gate);
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SqueezeExcitation Copy() => new(Folding.Copy(fc1), Folding.Copy(fc2));

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x) => x.mul(x.adaptive_avg_pool2d().Call(fc1).relu().Call(fc2).sigmoid());

    /// <summary>Does nothing: the constructor registers all layers by name.</summary>
    protected override void RegisterComponents()
    {
    }
}
