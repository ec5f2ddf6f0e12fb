using ResNetGen.Compiler.Graph.Facts;

namespace ResNetGen.Reports.Summary;

/// <summary>How many pixels of the input, along one side, an output pixel can depend on; what a channel's global mean adds in attention is left out.</summary>
/// <param name="Size">In pixels of the input; null: the whole image.</param>
/// <param name="Jump">Pixels of the input between two neighbours of the feature map.</param>
internal readonly record struct ReceptiveField(long? Size, long Jump)
{
    public static readonly ReceptiveField Pixel = new(1, 1);

    /// <param name="window">Null: each pixel depends on all.</param>
    public ReceptiveField Through(Window? window) =>
        window is null ? this with { Size = null } : new(Size + ((window.Kernel - 1L) * window.Dilation * Jump), Jump * window.Stride);

    /// <summary>Where two paths meet, the wider one counts.</summary>
    public ReceptiveField Or(ReceptiveField other) => this with { Size = Size is { } one && other.Size is { } two ? Math.Max(one, two) : null };
}
