using static TorchSharp.torch;

namespace ResNetGen.Weights.Naming;

/// <summary>Finds the head of a network under the names that other libraries give it.</summary>
internal static class HeadNames
{
    private const int Matrix = 2;

    private static readonly string[] Known = ["last_linear", "head.fc", "head", "classifier", "classifier.1", "linear", "fc", "logits", "output"];

    /// <summary>The rules with the head, when the file lacks the network's and has the like of it under exactly one known name.</summary>
    public static NameRules Find(NameRules rules, IReadOnlyList<string> translated, IReadOnlyList<RenamedTensor> tensors, IReadOnlyDictionary<string, Tensor> targets)
    {
        // The last fully connected layer; parameters come in the order of their registration.
        var head = Module(targets.LastOrDefault(target => target.Value.shape.Length == Matrix).Key ?? "");
        if (head.Length == 0)
            return rules;
        var leaves = targets.Where(target => Module(target.Key) == head).ToDictionary(target => target.Key[(head.Length + 1)..], target => target.Value.shape);
        var shapes = translated.Zip(tensors.Where(tensor => tensor.Name is not null)).DistinctBy(entry => entry.First).ToDictionary(entry => entry.First, entry => entry.Second.Stored.Shape);
        if (shapes.Keys.Any(name => name.StartsWith($"{rules.Prefix}{head}.", StringComparison.Ordinal)))
            return rules;

        var alike = shapes.Keys.Select(Module).Distinct().Where(module => IsKnown(module) && leaves.All(leaf => shapes.TryGetValue($"{module}.{leaf.Key}", out var shape) && shape.Length == leaf.Value.Length)).ToList();
        if (alike.Count > 1)
            alike.RemoveAll(module => !leaves.All(leaf => shapes[$"{module}.{leaf.Key}"].AsSpan().SequenceEqual(leaf.Value)));
        return alike is [var only] ? rules with { HeadInFile = only, Head = head } : rules;
    }

    private static bool IsKnown(string module) => Known.Any(known => module == known || module.EndsWith("." + known, StringComparison.Ordinal));

    private static string Module(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : "";
}
