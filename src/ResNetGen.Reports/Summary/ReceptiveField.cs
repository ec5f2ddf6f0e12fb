using ResNetGen.Compiler.Graph.Facts;

namespace ResNetGen.Reports.Summary;

/// <summary>How many pixels of the input, along one side, an output pixel can depend on; what a channel's global mean adds in attention is left out.</summary>
/// <param name="Size">In pixels of the input.</param>
/// <param name="Jump">Pixels of the input between two neighbours of the feature map.</param>
internal readonly record struct ReceptiveField(long Size, long Jump)
{
    public static readonly ReceptiveField Pixel = new(1, 1);

    public ReceptiveField Through(Window window) => new(Size + ((window.Kernel - 1L) * window.Dilation * Jump), Jump * window.Stride);

    /// <summary>Where two paths meet, the wider one counts.</summary>
    public ReceptiveField Or(ReceptiveField other) => other.Size > Size ? this with { Size = other.Size } : this;
}
