namespace ResNetGen.Compiler.Graph.Facts;

/// <summary>The square of pixels that a pixel of a layer's output is made of.</summary>
/// <param name="Kernel">Pixels along a side.</param>
/// <param name="Padding">Pixels on each side.</param>
/// <param name="Dilation">Pixels from one that is seen to the next.</param>
public sealed record Window(int Kernel, int Stride, int Padding, int Dilation)
{
    /// <summary>The padding is what it takes for ceil(n / s) of n pixels, and <see cref="Padding"/> says nothing.</summary>
    public bool IsSame { get; init; }

    /// <summary>The least input along a side, where that is more than a window needs: edges that are reflected have pixels to reflect.</summary>
    public int LeastInput { get; init; } = 1;

    /// <summary>Each pixel for itself.</summary>
    public static Window Pixel { get; } = new(1, 1, 0, 1);

    /// <summary>The smallest input, along a side, that gives at least so many pixels: the inverse of floor((h + 2p - d(K-1) - 1)/s) + 1, or of ceil(h/s).</summary>
    public long SmallestInput(long output)
    {
        var needed = IsSame ? ((output - 1) * Stride) + 1 : Math.Max(LeastInput, ((output - 1) * Stride) + ((long)Dilation * (Kernel - 1)) + 1 - (2L * Padding));
        // Dilated kernels must see more than padding beside their centre.
        return Dilation == 1 ? needed : Math.Max(needed, ((long)Dilation * (Kernel / 2)) + 1);
    }
}
