using ResNetGen.Weights.Files;
using ResNetGen.Weights.Naming;
using static TorchSharp.torch;

namespace ResNetGen.Weights;

/// <summary>Compares a file's tensors with a network's, by name.</summary>
internal static class WeightMatch
{
    /// <summary>What loading will do: <see cref="WeightReport.Loaded"/> are the names that both have.</summary>
    public static WeightReport Find(nn.Module module, WeightFile file, IReadOnlyDictionary<string, Tensor> targets, NamedTensors named, WeightOptions options, IReadOnlyList<string> notes)
    {
        var stored = named.ByName;
        var filtered = options.Filter is { } filter ? targets.Keys.Union(stored.Keys).Where(name => !filter(name)).ToHashSet(StringComparer.Ordinal) : [];
        var common = targets.Keys.Where(name => stored.ContainsKey(name) && !filtered.Contains(name)).ToList();
        var lacking = targets.Keys.Where(name => !stored.ContainsKey(name) && !filtered.Contains(name)).ToList();
        var changed = options.InputChannels == InputChannelMode.Same ? null : InputChannelChange.Of(targets, stored);
        var tied = Tied(lacking, common, targets).ToList();
        return new()
        {
            Network = module.GetName(),
            Path = file.Bytes.Path,
            Loaded = common,
            Unchanged = [.. targets.Keys.Except(common).Except(tied)],
            Missing = [.. lacking.Where(name => !BatchCounters.Is(name)).Except(tied)],
            Unexpected = [.. stored.Keys.Where(name => !targets.ContainsKey(name) && !filtered.Contains(name))],
            Differing = [.. common.Where(name => name != changed && !Fits(stored[name], targets[name])).Select(name => new WeightDifference(name, stored[name].Description, Describe(targets[name])))],
            Skipped = [.. filtered, .. named.LeftOut, .. lacking.Where(BatchCounters.Is).Except(tied)],
            Notes = [.. ContentNotes.Of(file.Content), .. named.Rules.Notes, .. notes, .. Changed(changed, stored, targets, options)],
        };
    }

    private static IEnumerable<string> Changed(string? name, Dictionary<string, StoredTensor> stored, IReadOnlyDictionary<string, Tensor> targets, WeightOptions options) =>
        name is null ? [] : [InputChannelChange.Describe(name, options.InputChannels, stored[name].Shape[1], targets[name].shape[1])];

    /// <summary>One tensor under two names: some writers store it under one of them alone.</summary>
    private static IEnumerable<string> Tied(List<string> lacking, List<string> common, IReadOnlyDictionary<string, Tensor> targets)
    {
        var present = common.Select(name => targets[name]).ToHashSet(ReferenceEqualityComparer.Instance);
        return lacking.Where(name => present.Contains(targets[name]));
    }

    /// <summary>Floats of any width convert into one another, as in PyTorch. Whole numbers do not: they could change their value in silence.</summary>
    private static bool Fits(StoredTensor stored, Tensor target) =>
        stored.Shape.AsSpan().SequenceEqual(target.shape)
        && TorchTypes.Of(target.dtype) is { } type
        && (type == stored.Type || (type.IsFloat && stored.Type.IsFloat));

    private static string Describe(Tensor tensor) =>
        StoredTensor.Describe(TorchTypes.Of(tensor.dtype)?.Name ?? tensor.dtype.ToString(), tensor.shape);
}
