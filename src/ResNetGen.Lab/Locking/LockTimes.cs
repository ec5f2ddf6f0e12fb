namespace ResNetGen.Lab.Locking;

/// <summary>How a lock tells that its owner lives.</summary>
/// <param name="Beat">Between two signs of life.</param>
/// <param name="StaleAfter">Without a sign for so long, by the clock of the process that waits, an owner on another machine counts as gone.</param>
internal sealed record LockTimes(TimeSpan Beat, TimeSpan StaleAfter)
{
    public static LockTimes Default { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60));
}
