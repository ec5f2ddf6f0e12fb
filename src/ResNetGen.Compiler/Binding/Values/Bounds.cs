namespace ResNetGen.Compiler.Binding.Values;

/// <summary>Bounds far above every network that was ever built, so that products of a few numbers stay within 64 bits, and that a small file costs little time.</summary>
internal static class Bounds
{
    public const int MaxChannels = 1_000_000;

    public const int MaxSide = 100_000;

    public const int MaxKernel = 255;

    public const int MaxStride = 1_024;

    public const int MaxDilation = 10_000;

    public const int MaxPadding = 1_000;

    public const int MaxStemRows = 20;

    /// <summary>Convolutions of a cell, as they are written: equal paths count once.</summary>
    public const int MaxConvolutions = 10;

    /// <summary>Paths of a split, those of the splits inside of it too.</summary>
    public const int MaxPaths = 256;

    /// <summary>Of splits within splits.</summary>
    public const int MaxSplitDepth = 4;

    /// <summary>Stages of one network.</summary>
    public const int MaxStages = 100;

    /// <summary>Blocks of one network.</summary>
    public const int MaxBlocks = 10_000;

    public const int MaxNetworksInFile = 1_000;

    /// <summary>Stages of all networks of a file together.</summary>
    public const int MaxStagesInFile = 4_000;

    /// <summary>Blocks of all networks of a file together.</summary>
    public const int MaxBlocksInFile = 20_000;
}
