namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>What is measured.</summary>
/// <param name="Pass">Does it once.</param>
/// <param name="Check">Does it once and throws where something else came out than was exported: a benchmark of something else is worth nothing.</param>
internal sealed record Job(Action Pass, Action Check)
{
    /// <summary>For what has tests elsewhere.</summary>
    public Job(Action pass)
        : this(pass, pass)
    {
    }
}
