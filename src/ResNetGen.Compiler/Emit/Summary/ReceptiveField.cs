using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Summary;

/// <summary>How many pixels of the input, along one side, an output pixel can depend on; what a channel's global mean adds in attention is left out.</summary>
/// <param name="Size">In pixels of the input.</param>
/// <param name="Jump">Pixels of the input between two neighbours of the feature map.</param>
internal readonly record struct ReceptiveField(long Size, long Jump)
{
    public static readonly ReceptiveField Pixel = new(1, 1);

    public ReceptiveField Through(Layer layer) => layer switch
    {
        ConvolutionLayer convolution => Slide(convolution.Kernel, convolution.Stride, convolution.Dilation),
        PoolLayer pool => Slide(pool.Kernel, pool.Stride, 1),
        ZeroPadLayer zeroPad => Slide(1, zeroPad.Stride, 1),
        _ => this,
    };

    /// <summary>Where two paths meet, the wider one counts.</summary>
    public ReceptiveField Or(ReceptiveField other) => other.Size > Size ? this with { Size = other.Size } : this;

    private ReceptiveField Slide(int kernel, int stride, int dilation) =>
        new(Size + ((kernel - 1L) * dilation * Jump), Jump * stride);
}
