using System.ComponentModel;
using ResNetGen.Exporting;
using ResNetGen.Onnx.Graphs.Operations;
using ResNetGen.Onnx.Weights;
using ResNetGen.Tracing;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// A 2-D convolution that standardizes its weights (arXiv:1903.10520): what the convolution sees of a filter is (w - mean) / sqrt(biased variance + epsilon);
/// or one that pads as the size of its map asks for; or one that does both.
/// Its parameters are those of <c>Conv2d</c>, <c>weight</c> and <c>bias</c>, and start as those do.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GeneralConvolution : nn.Module<Tensor, Tensor>
{
    private readonly int inChannels;
    private readonly int outChannels;
    private readonly int kernel;
    private readonly int stride;
    private readonly int padding;
    private readonly int dilation;
    private readonly int groups;
    private readonly SamePadding? same;
    private readonly double? standardization;

    /// <summary>Makes the convolution with initial weights.</summary>
    /// <param name="inChannels">Of the input; a multiple of <paramref name="groups"/>.</param>
    /// <param name="outChannels">Of the output; a multiple of <paramref name="groups"/>.</param>
    /// <param name="kernel">Pixels along a side.</param>
    /// <param name="stride">Of the window, in each direction.</param>
    /// <param name="padding">Pixels on each side.</param>
    /// <param name="dilation">Pixels from one that the window sees to the next.</param>
    /// <param name="groups">Into which the channels are cut.</param>
    /// <param name="bias">Whether it has a bias.</param>
    /// <param name="same">Where the odd pixel is of padding that gives ceil(n / s) of n pixels; null: padding as <paramref name="padding"/> says.</param>
    /// <param name="standardization">The epsilon with which weights are standardized; null: they are used as they are.</param>
    public GeneralConvolution(
        int inChannels, int outChannels, int kernel, int stride = 1, int padding = 0, int dilation = 1, int groups = 1, bool bias = true,
        SamePadding? same = null, double? standardization = null)
        : base(nameof(GeneralConvolution))
    {
        this.inChannels = inChannels;
        this.outChannels = outChannels;
        this.kernel = kernel;
        this.stride = stride;
        this.padding = padding;
        this.dilation = dilation;
        this.groups = groups;
        this.same = same;
        this.standardization = standardization;

        // The layer is of no further use; its parameters start as PyTorch's do.
        var start = nn.Conv2d(inChannels, outChannels, kernel, groups: groups, bias: bias);
        register_parameter("weight", start.weight);
        if (start.bias is { } offset)
            register_parameter("bias", offset);
    }

    /// <summary>Asked for by name: whoever moves or converts a module gives it other parameters.</summary>
    internal Parameter Weight => get_parameter("weight")!;

    internal Parameter? Bias => get_parameter("bias");

    internal int Stride => stride;

    internal int Dilation => dilation;

    /// <summary>Whether it convolves by standardized weights.</summary>
    internal bool IsStandardized => standardization is not null;

    /// <summary>Null where padding is as many pixels on each side of any map.</summary>
    private SameWindow? SizedWindow => same is { } side ? new SameWindow(kernel, stride, dilation, side) : null;

    /// <summary>Convolves the map.</summary>
    /// <param name="input">N x C x H x W; it is not disposed.</param>
    public override Tensor forward(Tensor input)
    {
        if (standardization is not { } epsilon)
            return Convolve(input, Weight);
        var weight = Weight;
        using var standardized = nn.functional.layer_norm(weight, weight.shape[1..], eps: epsilon);
        return Convolve(input, standardized);
    }

    /// <summary>A plain convolution with copies of the weights, into which the normalisation behind it is folded; where the map's size decides the padding, within a layer that pads.</summary>
    /// <param name="norm">Of its output; null where there is none left to fold.</param>
    internal nn.Module<Tensor, Tensor> Fold(BatchNorm2d? norm)
    {
        var onEachSide = SizedWindow is { } window ? window.Fixed : padding;
        var plain = Plain(norm, onEachSide ?? 0);
        return onEachSide is null ? new PaddedConvolution(SizedWindow!.Value, plain) : plain;
    }

    /// <summary>Into which the channels are cut.</summary>
    internal int Groups => groups;

    /// <summary>The weight of the plain convolution that gives the same, in double precision.</summary>
    internal WeightSource PlainWeight => standardization is { } epsilon ? new StandardizedFilters(new TensorWeight(Weight), epsilon) : new TensorWeight(Weight);

    /// <summary>How it moves over the map.</summary>
    internal Window PlainWindow => SizedWindow is { } window ? OperationWriter.Same(window) : new(kernel, stride, padding, dilation);

    /// <summary>The shape of what it gives.</summary>
    internal MapShape Output(MapShape input) => SizedWindow is null
        ? input.Windowed(outChannels, kernel, stride, padding, dilation)
        : new(outChannels, (input.Height + stride - 1) / stride, (input.Width + stride - 1) / stride);

    /// <summary>Does nothing: the constructor registers the parameters by name.</summary>
    protected override void RegisterComponents()
    {
    }

    private Conv2d Plain(BatchNorm2d? norm, int onEachSide)
    {
        var plain = Folding.Standardize(
            nn.Conv2d(inChannels, outChannels, kernel, stride, onEachSide, dilation, groups: groups, bias: Bias is not null, device: META), Weight, Bias, standardization);
        if (norm is null)
            return plain;
        using (plain)
            return Folding.Fold(plain, norm);
    }

    private Tensor Convolve(Tensor input, Tensor weight)
    {
        if (SizedWindow is not { } window)
            return Convolve(input, weight, padding, padding);
        if (window.Even(input) is { } pixels)
            return Convolve(input, weight, pixels.Height, pixels.Width);
        using var padded = window.Pad(input, 0);
        return Convolve(padded, weight, 0, 0);
    }

    private Tensor Convolve(Tensor input, Tensor weight, long height, long width) =>
        nn.functional.conv2d(input, weight, Bias, [stride, stride], [height, width], [dilation, dilation], groups);
}
