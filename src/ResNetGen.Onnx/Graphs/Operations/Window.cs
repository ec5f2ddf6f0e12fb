namespace ResNetGen.Onnx.Graphs.Operations;

/// <summary>Where an odd pixel is of padding with which a window of stride s makes ceil(n / s) of n pixels.</summary>
internal enum SameSide
{
    /// <summary>At the end: <c>SAME_UPPER</c>.</summary>
    Upper,

    /// <summary>At the beginning: <c>SAME_LOWER</c>.</summary>
    Lower,
}

/// <summary>A square window that moves over a map.</summary>
/// <param name="Kernel">Pixels along a side.</param>
/// <param name="Stride">The step of the window.</param>
/// <param name="Padding">Pixels on each side, where the map's size does not decide.</param>
/// <param name="Dilation">Pixels from one that the window sees to the next.</param>
/// <param name="Same">Not null: the map's size decides, and the odd pixel is there.</param>
internal readonly record struct Window(long Kernel, long Stride, long Padding = 0, long Dilation = 1, SameSide? Same = null)
{
    /// <summary>Pixels from the first that the window sees to the last.</summary>
    public long Reach => (Dilation * (Kernel - 1)) + 1;

    /// <summary>The same window where every map gets the same padding of its size.</summary>
    public Window Settled => Same is null ? this
        : Kernel == 1 ? this with { Same = null, Padding = 0 }
        : Stride == 1 && Reach % 2 == 1 ? this with { Same = null, Padding = Reach / 2 }
        : this;

    /// <summary>Whether ONNX's <c>auto_pad</c> says it. Runtimes take no dilation with it, and some come to padding below 0 where the step is longer than the window.</summary>
    public bool IsAutomatic => Same is not null && Dilation == 1 && Kernel >= Stride;

    /// <summary>Whether the padding has to be computed in the run.</summary>
    public bool IsComputed => Same is not null && !IsAutomatic;

    /// <summary>The same window on a map that has its padding.</summary>
    public Window Bare => this with { Same = null, Padding = 0 };
}
