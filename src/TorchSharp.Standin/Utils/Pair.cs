namespace TorchSharp;

/// <summary>Height and width, from the many ways to say them.</summary>
internal static class Pair
{
    internal static long[] Of((long, long) pair) => [pair.Item1, pair.Item2];

    internal static long[] Of(long both) => [both, both];

    internal static long[]? OfOptional((long, long)? pair) => pair is { } given ? Of(given) : null;

    internal static long[]? OfOptional(long? both) => both is { } given ? Of(given) : null;

    /// <summary>A list of one length stands for both; none for the fallback.</summary>
    internal static (long, long) Read(long[]? lengths, long fallback) => lengths switch
    {
        null or [] => (fallback, fallback),
        [var both] => (both, both),
        [var height, var width] => (height, width),
        _ => throw new ArgumentException($"Height and width are two numbers, not {lengths.Length}."),
    };
}
