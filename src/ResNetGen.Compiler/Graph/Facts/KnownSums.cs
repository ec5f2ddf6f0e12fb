namespace ResNetGen.Compiler.Graph.Facts;

/// <summary>Sums of numbers that may not be known. LINQ's own sum passes over what is null, and would call a part the whole.</summary>
public static class KnownSums
{
    /// <summary>The sum; null where one of the numbers is not known.</summary>
    /// <exception cref="OverflowException">The sum is beyond 64 bits.</exception>
    public static long? SumIfKnown<T>(this IEnumerable<T> items, Func<T, long?> number)
    {
        var sum = 0L;
        foreach (var item in items)
        {
            if (number(item) is not { } known)
                return null;
            sum = checked(sum + known);
        }

        return sum;
    }
}
