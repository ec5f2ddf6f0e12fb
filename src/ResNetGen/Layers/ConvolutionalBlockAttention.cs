using System.ComponentModel;
using ResNetGen.Tracing;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// CBAM (arXiv:1807.06521): scales each channel, then each pixel, by a number between 0 and 1. The channels' numbers are made of their averages and maxima by
/// two layers, the pixels' of the averages and maxima over the channels by a convolution and a batch norm.
/// Its parameters are <c>channel.fc1.weight</c>, <c>channel.fc2.weight</c>, <c>spatial.conv.conv.weight</c>, <c>spatial.conv.bn.weight</c> and <c>spatial.conv.bn.bias</c>.
/// </summary>
public sealed class ConvolutionalBlockAttention : nn.Module<Tensor, Tensor>, ICopied<ConvolutionalBlockAttention>, ITraceable
{
    private static readonly long[] overChannels = [1];

    private readonly int channels;
    private readonly int squeezed;
    private readonly int kernel;
    private readonly Sequential channel;
    private readonly Sequential spatial;

    /// <summary>Makes the layers.</summary>
    /// <param name="channels">Of input and output.</param>
    /// <param name="squeezed">Between the two layers.</param>
    /// <param name="kernel">Of the convolution over the two maps; odd.</param>
    public ConvolutionalBlockAttention(int channels, int squeezed, int kernel)
        : base(nameof(ConvolutionalBlockAttention))
    {
        this.channels = channels;
        this.squeezed = squeezed;
        this.kernel = kernel;
        channel = nn.Sequential(
            ("fc1", nn.Conv2d(channels, squeezed, 1, bias: false)), ("relu", nn.ReLU(inplace: true)), ("fc2", nn.Conv2d(squeezed, channels, 1, bias: false)));
        spatial = nn.Sequential(
            ("conv", nn.Sequential(("conv", nn.Conv2d(2, 1, kernel, padding: kernel / 2, bias: false)), ("bn", nn.BatchNorm2d(1)))));

        register_module(nameof(channel), channel);
        register_module(nameof(spatial), spatial);
    }

    /// <summary>Scales the channels, then the pixels.</summary>
    /// <param name="input">N x C x H x W.</param>
    /// <returns>N x C x H x W.</returns>
    public override Tensor forward(Tensor input)
    {
        using var scaled = ScaledChannels(input);
        using var mean = scaled.mean(overChannels, keepdim: true);
        using var maximum = scaled.amax(overChannels, keepdim: true);
        IList<Tensor> maps = [mean, maximum];
        using var gate = spatial.CallAndDispose(cat(maps, 1)).sigmoid_();
        return scaled.mul(gate);
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ConvolutionalBlockAttention Copy() => Folding.CopyState(this, new ConvolutionalBlockAttention(channels, squeezed, kernel));

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x)
    {
        var gate = x.adaptive_avg_pool2d().Call(channel).add(x.adaptive_max_pool2d().Call(channel)).sigmoid();
        var scaled = x.mul(gate);
        var mean = scaled.Record(number => new ChannelMeanOperation(number));
        var maximum = scaled.Record(number => new ChannelMaximumOperation(number));
        return scaled.mul(SymbolicTensor.Concatenate([mean, maximum]).Call(spatial).sigmoid());
    }

    /// <summary>Does nothing: the constructor registers all layers by name.</summary>
    protected override void RegisterComponents()
    {
    }

    private Tensor ScaledChannels(Tensor input)
    {
        using var ofMaxima = channel.CallAndDispose(nn.functional.adaptive_max_pool2d(input, [1L, 1L]));
        using var gate = channel.CallAndDispose(nn.functional.adaptive_avg_pool2d(input, 1)).add_(ofMaxima).sigmoid_();
        return input.mul(gate);
    }
}
