namespace ResNetGen.Compiler.Spec.Counts;

/// <summary>What a formula may name of a block.</summary>
public enum BlockSize
{
    /// <summary><c>in</c>: channels that it takes.</summary>
    InChannels,

    /// <summary><c>out</c>: channels that it gives.</summary>
    OutChannels,

    /// <summary><c>w</c>: the stage's width, after the width factor.</summary>
    Width,

    /// <summary><c>stride</c></summary>
    Stride,

    /// <summary><c>h</c>: pixels of the output from top to bottom.</summary>
    OutputHeight,

    /// <summary><c>wd</c>: pixels of the output from left to right.</summary>
    OutputWidth,
}

/// <summary>The sizes of one block.</summary>
/// <param name="Width">The stage's w, after the width factor.</param>
public readonly record struct BlockSizes(int InChannels, int OutChannels, int Width, int Stride, int OutputHeight, int OutputWidth)
{
    /// <summary>As formulas name them.</summary>
    public static IReadOnlyList<(string Name, BlockSize Size)> Names { get; } =
    [
        ("in", BlockSize.InChannels), ("out", BlockSize.OutChannels), ("w", BlockSize.Width),
        ("stride", BlockSize.Stride), ("h", BlockSize.OutputHeight), ("wd", BlockSize.OutputWidth),
    ];

    public int Of(BlockSize size) => size switch
    {
        BlockSize.InChannels => InChannels,
        BlockSize.OutChannels => OutChannels,
        BlockSize.Width => Width,
        BlockSize.Stride => Stride,
        BlockSize.OutputHeight => OutputHeight,
        BlockSize.OutputWidth => OutputWidth,
    };
}
