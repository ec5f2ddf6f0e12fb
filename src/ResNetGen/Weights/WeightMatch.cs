using static TorchSharp.torch;

namespace ResNetGen.Weights;

/// <summary>Compares a file's tensors with a network's, by name.</summary>
internal static class WeightMatch
{
    private const string BatchCounter = "num_batches_tracked";

    /// <summary>What loading will do: <see cref="WeightReport.Loaded"/> are the names that both have.</summary>
    public static WeightReport Find(IReadOnlyDictionary<string, Tensor> targets, IReadOnlyDictionary<string, StoredTensor> stored, Func<string, bool>? filter)
    {
        var filtered = filter is null ? [] : targets.Keys.Union(stored.Keys).Where(name => !filter(name)).ToHashSet(StringComparer.Ordinal);
        var common = targets.Keys.Where(name => stored.ContainsKey(name) && !filtered.Contains(name)).ToList();
        var lacking = targets.Keys.Where(name => !stored.ContainsKey(name) && !filtered.Contains(name)).ToList();
        List<string> counters = stored.Keys.Any(IsBatchCounter) ? [] : [.. lacking.Where(IsBatchCounter)];
        return new()
        {
            Loaded = common,
            Missing = [.. lacking.Except(counters).Except(Tied(lacking, common, targets))],
            Unexpected = [.. stored.Keys.Where(name => !targets.ContainsKey(name) && !filtered.Contains(name))],
            Differing = [.. common.Where(name => !Fits(stored[name], targets[name])).Select(name => new WeightDifference(name, stored[name].Description, Describe(targets[name])))],
            Skipped = [.. filtered, .. counters],
        };
    }

    private static bool IsBatchCounter(string name) => name.EndsWith(BatchCounter, StringComparison.Ordinal);

    /// <summary>One tensor under two names: some writers store it under one of them alone.</summary>
    private static IEnumerable<string> Tied(List<string> lacking, List<string> common, IReadOnlyDictionary<string, Tensor> targets)
    {
        var present = common.Select(name => targets[name]).ToHashSet(ReferenceEqualityComparer.Instance);
        return lacking.Where(name => present.Contains(targets[name]));
    }

    /// <summary>Floats of any width convert into one another, as in PyTorch. Whole numbers do not: they could change their value in silence.</summary>
    private static bool Fits(StoredTensor stored, Tensor target) =>
        stored.Shape.AsSpan().SequenceEqual(target.shape)
        && ElementType.Of(target.dtype) is { } type
        && (type == stored.Type || (type.IsFloat && stored.Type.IsFloat));

    private static string Describe(Tensor tensor) =>
        StoredTensor.Describe(ElementType.Of(tensor.dtype)?.Name ?? tensor.dtype.ToString(), tensor.shape);
}
