namespace ResNetGen.Lab.Data;

/// <summary>Decodes pictures on all cores.</summary>
internal static class DecodingThreads
{
    /// <summary>Does it for each number below a count, in any order.</summary>
    /// <param name="take">Gives a thread what it needs for itself.</param>
    /// <param name="leave">Takes that back.</param>
    /// <exception cref="LabException">It was thrown for one of them; of several, the first by its words.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void For<T>(int count, CancellationToken cancellation, Func<T> take, Action<int, T> decode, Action<T> leave)
    {
        try
        {
            Parallel.For(
                0,
                count,
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
                take,
                (index, _, own) =>
                {
                    decode(index, own);
                    return own;
                },
                leave);
        }
        catch (AggregateException failure) when (failure.InnerExceptions.All(inner => inner is LabException))
        {
            throw new LabException(failure.InnerExceptions.Select(inner => inner.Message).Order(StringComparer.Ordinal).First(), failure);
        }
    }
}
