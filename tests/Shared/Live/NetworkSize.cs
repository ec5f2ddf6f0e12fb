namespace ResNetGen.Testing.Live;

/// <summary>Which networks of the zoo tests make on real tensors.</summary>
internal static class NetworkSize
{
    private const long MostParameters = 100_000_000;

    private const long MostMultiplyAdds = 4_500_000_000;

    /// <summary>True for networks that <c>make test</c> leaves to <c>make test-large</c>: they would need gigabytes, or most of its time.</summary>
    public static bool IsLarge(long parameters, long multiplyAdds) => parameters > MostParameters || multiplyAdds > MostMultiplyAdds;
}
