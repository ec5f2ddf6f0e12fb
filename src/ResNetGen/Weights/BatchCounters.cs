using ResNetGen.Weights.Files;

namespace ResNetGen.Weights;

/// <summary>
/// The counters of batch norms. Writers leave them out, all or some, or store them as lists of one number; only a batch norm without a momentum uses them.
/// </summary>
internal static class BatchCounters
{
    public const string Name = "num_batches_tracked";

    public static bool Is(string name) => name == Name || name.EndsWith("." + Name, StringComparison.Ordinal);

    /// <summary>A counter of shape [1] as the scalar that it is in a network.</summary>
    public static StoredTensor AsScalar(string name, StoredTensor stored) => Is(name) && stored.Shape is [1] ? stored with { Shape = [], Strides = null } : stored;
}
