using static TorchSharp.torch;

namespace ResNetGen.Weights.Naming;

/// <summary>Finds the rules by which most of a network's names are in a file.</summary>
internal static class NameSearch
{
    /// <summary>Parts that a prefix may have: <c>model.module.backbone.bottom_up.</c> has four.</summary>
    private const int LongestPrefix = 6;

    private const int Rivals = 4;

    /// <summary>The best rules. What <paramref name="options"/> say is kept.</summary>
    public static NameRules Find(IReadOnlyList<RenamedTensor> tensors, IReadOnlyDictionary<string, Tensor> targets, WeightOptions options)
    {
        var best = new NameRules(options.Names, options.Prefix ?? "");
        var most = -1;
        foreach (var names in options.Names == WeightNames.Torchvision ? NameSchemes.All : [options.Names])
        {
            var scheme = NameSchemes.Of(names);
            var translated = tensors.Where(tensor => tensor.Name is not null).Select(tensor => scheme.Translate(tensor.Name!) ?? tensor.Name!).ToList();
            if (translated.Distinct(StringComparer.Ordinal).Count() < translated.Count)
                continue;
            var prefixes = options.Prefix is { } given ? [given] : Prefixes(translated, targets);
            // Of several copies of a network the user chooses.
            var prefix = prefixes is [var only] ? only : "";
            var rules = HeadNames.Find(new(names, prefix), translated, tensors, targets);
            var count = rules.Apply(tensors, targets).ByName.Keys.Count(targets.ContainsKey);
            if (count <= most)
                continue;
            most = count;
            best = rules;
        }

        return best;
    }

    /// <summary>Prefixes behind which equally many of the network's names are, the most of all: copies of one network in a file.</summary>
    public static IReadOnlyList<string> EquallyGood(IReadOnlyList<RenamedTensor> tensors, IReadOnlyDictionary<string, Tensor> targets) =>
        Prefixes([.. tensors.Select(tensor => tensor.Name).OfType<string>()], targets);

    private static IReadOnlyList<string> Prefixes(IReadOnlyList<string> names, IReadOnlyDictionary<string, Tensor> targets)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = names.Count(targets.ContainsKey) };
        foreach (var name in names)
            for (var (end, parts) = (After(name, 0), 1); end > 0 && parts <= LongestPrefix; (end, parts) = (After(name, end), parts + 1))
                if (targets.ContainsKey(name[end..]))
                    counts[name[..end]] = counts.GetValueOrDefault(name[..end]) + 1;
        var most = counts.Values.Max();
        return counts[""] == most ? [""] : [.. counts.Where(entry => entry.Value == most).Select(entry => entry.Key).Order(StringComparer.Ordinal).Take(Rivals)];
    }

    /// <summary>The place behind the next point or slash; 0: there is none.</summary>
    private static int After(string name, int start) => name.AsSpan(start).IndexOfAny('.', '/') is >= 0 and var at ? start + at + 1 : 0;
}
