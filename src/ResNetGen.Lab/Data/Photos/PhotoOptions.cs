namespace ResNetGen.Lab.Data.Photos;

/// <summary>How a folder of pictures is read.</summary>
public sealed record PhotoOptions
{
    public static readonly PhotoOptions Usual = new();

    /// <summary>Share of the pictures of each class that is kept for testing, where there is one folder for all; null: there are folders for both.</summary>
    public double? Split { get; init; }

    /// <summary>Which pictures those are.</summary>
    public int SplitSeed { get; init; } = 1;

    /// <summary>Decode each file once before anything else, and leave out what cannot be decoded.</summary>
    public bool SkipBroken { get; init; }

    /// <summary>Bytes that decoded pictures may take; 0: each is decoded whenever it is needed.</summary>
    public long CacheBytes { get; init; }

    /// <summary>Is told how many files were left out.</summary>
    public Action<string>? Note { get; init; }

    /// <summary>Set when the user interrupts: reading all files takes minutes where there are many.</summary>
    public CancellationToken Cancellation { get; init; }
}
