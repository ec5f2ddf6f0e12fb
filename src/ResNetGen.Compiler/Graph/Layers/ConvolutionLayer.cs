using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>A square 2-D convolution.</summary>
/// <param name="Padding">Pixels on each side, where padding is centred.</param>
/// <param name="ZeroInit">The weight starts at 0 (zero-initialised residual without a last norm).</param>
public sealed record ConvolutionLayer(
    string Name, FeatureShape Input, FeatureShape Output,
    int Kernel, int Stride, int Padding, int Dilation, int Groups, bool Bias, ConvolutionInit Init, bool ZeroInit = false)
    : Layer(Name, Input, Output)
{
    /// <summary>
    /// The epsilon with which each filter is standardized (arXiv:1903.10520), over its input channels and pixels: (w - mean) / sqrt(biased variance + epsilon).
    /// Null: weights are used as they are.
    /// </summary>
    public double? Standardization { get; init; }

    /// <summary>Not centred: the size of the map says how many pixels of padding there are on which side.</summary>
    public PaddingMode PaddingMode { get; init; }

    /// <summary>Pixels from the middle of its window to the outermost.</summary>
    public int Reach => Dilation * (Kernel / 2);

    /// <summary>A projection whose kernel is 3, padded by 1, where its stride is over 1, and 1 elsewhere: one class of blocks has both.</summary>
    public bool IsWideWithStride { get; init; }

    public override IEnumerable<StateEntry> State
    {
        get
        {
            yield return new(Name, "weight", [Output.Channels, Input.Channels / Groups, Kernel, Kernel], StateKind.Parameter);
            if (Bias)
                yield return new(Name, "bias", [Output.Channels], StateKind.Parameter);
        }
    }

    /// <summary>Padding positions count as any other, as the papers and the usual counters do.</summary>
    public override long? MultiplyAdds =>
        checked((long)Kernel * Kernel * (Input.Channels / Groups) * Output.Channels * Output.Height * Output.Width);

    public override string KindName => "convolution";

    public override string Operation => Describe(Stride > 1 ? $", stride {Stride}" : "");

    public override LayerLabel Label => new(Describe(LayerLabel.Stride(Stride)), $"{Kernel}x{Kernel}{LayerLabel.Stride(Stride)}", IsMinor: false);

    public override Window Window => new(Kernel, Stride, Padding, Dilation) { IsSame = PaddingMode != PaddingMode.Centred };

    public override LayerMemory Memory => LayerMemory.Whole(Output);

    public override string Structure =>
        $"conv {(IsWideWithStride ? "1 or 3" : $"{Kernel}")} bias {Bias} {Init} zero {ZeroInit}{(Standardization is { } epsilon ? $" standardized {Arithmetic.Exact(epsilon)}" : "")} {PaddingMode}";

    public override EquatableArray<LayerNumber> Numbers =>
    [
        new(LayerNumber.Width, Quantity.Channels, Output.Channels),
        new("stride", Quantity.Stride, Stride),
        new("dilation", Quantity.Dilation, Dilation),
        new("groups", Quantity.Groups, Groups),
    ];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);

    private string Describe(string stride) =>
        $"{Kernel}x{Kernel}, {Output.Channels}{(Groups > 1 ? $", C={Groups}" : "")}{stride}{(Dilation > 1 ? $", dilation {Dilation}" : "")}";
}
