namespace ResNetGen.Tracing;

/// <summary>The shape of a feature map without the batch: C x H x W.</summary>
internal readonly record struct MapShape(long Channels, long Height, long Width)
{
    /// <summary>The shape behind a window that moves over the map.</summary>
    /// <param name="channels">Of the result.</param>
    /// <param name="kernel">Height and width of the window.</param>
    /// <param name="stride">The step of the window.</param>
    /// <param name="padding">Pixels on each side.</param>
    /// <param name="dilation">The distance between the pixels that the window sees.</param>
    /// <param name="ceiling">Whether a window that ends outside of the map counts.</param>
    public MapShape Windowed(long channels, long kernel, long stride, long padding, long dilation = 1, bool ceiling = false)
    {
        return new(channels, Side(Height), Side(Width));

        long Side(long side)
        {
            var room = side + (2 * padding) - (dilation * (kernel - 1)) - 1;
            var steps = (ceiling ? room + stride - 1 : room) / stride;
            // A window has to begin inside of the map or of the padding on its left.
            return ceiling && steps * stride >= side + padding ? steps : steps + 1;
        }
    }
}
