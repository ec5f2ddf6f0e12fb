using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Reports.Summary;

/// <summary>How many pixels of the input, along one side, an output pixel can depend on; what a channel's global mean adds in attention is left out.</summary>
/// <param name="Size">In pixels of the input; null: the whole image.</param>
/// <param name="Jump">Pixels of the input between two neighbours of the feature map.</param>
internal readonly record struct ReceptiveField(long? Size, long Jump)
{
    public static readonly ReceptiveField Pixel = new(1, 1);

    /// <summary>Nobody knows how far a block of the user's own sees; <see cref="Size"/> is null.</summary>
    public bool IsUnknown { get; private init; }

    public ReceptiveField Through(Layer layer) => layer.IsOpaque ? new(null, Jump * (layer.Window?.Stride ?? 1)) { IsUnknown = true } : Through(layer.Window);

    /// <param name="window">Null: each pixel depends on all, whatever the layers before it see.</param>
    private ReceptiveField Through(Window? window) =>
        window is null ? new(null, Jump) : this with { Size = Size + ((window.Kernel - 1L) * window.Dilation * Jump), Jump = Jump * window.Stride };

    /// <summary>Where two paths meet, the wider one counts.</summary>
    public ReceptiveField Or(ReceptiveField other) => SeesAll || other.SeesAll
        ? new(null, Jump)
        : new(Size is { } one && other.Size is { } two ? Math.Max(one, two) : null, Jump) { IsUnknown = IsUnknown || other.IsUnknown };

    private bool SeesAll => Size is null && !IsUnknown;
}
