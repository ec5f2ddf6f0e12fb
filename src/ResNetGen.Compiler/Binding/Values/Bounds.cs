namespace ResNetGen.Compiler.Binding.Values;

/// <summary>Bounds far above every network that was ever built, so that products of a few numbers stay within 64 bits.</summary>
internal static class Bounds
{
    public const int MaxChannels = 1_000_000;

    public const int MaxSide = 100_000;

    public const int MaxKernel = 255;

    public const int MaxStride = 1_024;

    public const int MaxDilation = 10_000;

    public const int MaxPadding = 1_000;

    public const int MaxStages = 1_000;

    /// <summary>Blocks of one network.</summary>
    public const int MaxBlocks = 10_000;

    /// <summary>Blocks of all networks of a file together.</summary>
    public const int MaxBlocksInFile = 100_000;
}
