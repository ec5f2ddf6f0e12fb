using System.ComponentModel;
using ResNetGen.Tracing;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// Efficient channel attention (arXiv:1910.03151): scales each channel by a number between 0 and 1 that a convolution along the channels
/// makes of its own mean and its neighbours'. Its only parameter is <c>conv.weight</c>.
/// </summary>
public sealed class EfficientChannelAttention : nn.Module<Tensor, Tensor>, ICopied<EfficientChannelAttention>, ITraceable
{
    private readonly Conv1d conv;

    /// <summary>Makes the convolution.</summary>
    /// <param name="kernel">How many neighbouring channels it sees; odd.</param>
    public EfficientChannelAttention(int kernel)
        : base(nameof(EfficientChannelAttention))
    {
        conv = nn.Conv1d(1, 1, kernel, padding: kernel / 2, bias: false);

        register_module(nameof(conv), conv);
    }

    /// <summary>Scales the channels.</summary>
    /// <param name="input">N x C x H x W.</param>
    /// <returns>N x C x H x W.</returns>
    public override Tensor forward(Tensor input)
    {
        var shape = input.shape;
        using var pooled = nn.functional.adaptive_avg_pool2d(input, 1);
        using var sequence = pooled.view(shape[0], 1, shape[1]);
        using var gate = conv.call(sequence).sigmoid_();
        using var scale = gate.view(shape[0], shape[1], 1, 1);
        return input.mul(scale);
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public EfficientChannelAttention Copy() => Folding.CopyState(this, new EfficientChannelAttention((int)conv.kernel_size[0]));

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x)
    {
        var convolved = x.adaptive_avg_pool2d().Within(conv, y => y.Record(number => new ChannelConvolutionOperation(number, conv.weight, conv.padding![0])), isWhole: true);
        return x.mul(convolved.sigmoid());
    }

    /// <summary>Does nothing: the constructor registers the convolution by name.</summary>
    protected override void RegisterComponents()
    {
    }
}
