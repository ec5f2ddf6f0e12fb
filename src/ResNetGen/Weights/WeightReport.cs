namespace ResNetGen;

/// <summary>What became of each tensor when weights were loaded.</summary>
public sealed class WeightReport
{
    internal WeightReport() { }

    /// <summary>Names copied into the network.</summary>
    public IReadOnlyList<string> Loaded { get; internal init; } = [];

    /// <summary>Names of the network that the file lacks. Their tensors keep their values.</summary>
    public IReadOnlyList<string> Missing { get; internal init; } = [];

    /// <summary>Names of the file that the network lacks.</summary>
    public IReadOnlyList<string> Unexpected { get; internal init; } = [];

    /// <summary>Names that both have, with another shape or type.</summary>
    public IReadOnlyList<WeightDifference> Differing { get; internal init; } = [];

    /// <summary>
    /// Names that the filter left out. Also, where the whole file has none, the counters <c>num_batches_tracked</c>: files from before
    /// PyTorch 0.4.1 lack them, and a batch norm with a fixed momentum never uses them.
    /// </summary>
    public IReadOnlyList<string> Skipped { get; internal init; } = [];
}
