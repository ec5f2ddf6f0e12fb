namespace ResNetGen.Tool.Importing.Graphs;

/// <summary>A square window that moves over a map.</summary>
/// <param name="Kernel">Pixels along a side.</param>
/// <param name="Stride">Its step.</param>
/// <param name="Dilation">Pixels from one that it sees to the next.</param>
/// <param name="Before">Padding at the upper and left edge.</param>
/// <param name="After">Padding at the lower and right edge.</param>
/// <param name="Same">Padding by the map's size: <c>SAME_UPPER</c> or <c>SAME_LOWER</c>; null: as said.</param>
internal sealed record MovingWindow(long Kernel, long Stride, long Dilation, long Before, long After, string? Same)
{
    /// <summary>Whether half of the window hangs over each edge.</summary>
    public bool IsCentred => Same is null && Before == After && Before == Dilation * (Kernel - 1) / 2;

    /// <summary>One text for all ways to say it.</summary>
    public string Text => FormattableString.Invariant($"{Kernel}x{Kernel}/{Stride} dilation {Dilation} padding {Same ?? $"{Before}+{After}"}");
}
