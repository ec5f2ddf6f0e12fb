using ResNetGen.Weights.Naming;

namespace ResNetGen.Weights.Advice;

/// <summary>For files whose tensors have other names than the network's: a prefix, another library's scheme, another name of the head.</summary>
internal static class NameAdvice
{
    public static (IReadOnlyList<string> Hints, WeightReport? Shown)? For(Attempt attempt)
    {
        if (attempt.Report.Missing.Count == 0)
            return null;
        if (Copies(attempt) is { } copies)
            return ([copies], null);
        if (attempt.Options.FindNames)
            return null;
        var found = attempt.WithFoundNames();
        if (found.Named.Rules == attempt.Named.Rules || found.Report.Loaded.Count <= attempt.Report.Loaded.Count)
            return null;

        var call = Remedy.ForCheckpoint(attempt.Options with { Prefix = null, Names = WeightNames.Torchvision });
        var what = string.Join(" ", found.Named.Rules.Notes.Except(attempt.Named.Rules.Notes));
        if (found.Fits)
            return ([$"{what} Load it by {call}{ByHand(found.Named.Rules, attempt.Options)}."], null);
        var (hints, rest) = MismatchAdvice.For(found);
        return ([$"{what} {call} allows for that; what then still does not fit:", .. hints], rest);
    }

    /// <summary>The setting that does it without a search, where it is one.</summary>
    private static string ByHand(NameRules rules, WeightOptions options) => rules switch
    {
        { HeadInFile: not null } => "",
        { Names: WeightNames.Torchvision } => $" or {Remedy.With(options with { Prefix = null }, $"Prefix = \"{Printable.Of(rules.Prefix)}\"")}",
        { Prefix: "" } => $" or {Remedy.With(options with { Names = WeightNames.Torchvision }, $"Names = WeightNames.{rules.Names}")}",
        _ => "",
    };

    private static string? Copies(Attempt attempt)
    {
        if (attempt.Options.Prefix is not null || NameSearch.EquallyGood(attempt.Tensors, attempt.Targets) is not { Count: > 1 } prefixes)
            return null;
        var held = attempt.Tensors.Count(tensor => tensor.Name?.StartsWith(prefixes[0], StringComparison.Ordinal) == true && attempt.Targets.ContainsKey(tensor.Name[prefixes[0].Length..]));
        return held <= Math.Max(1, attempt.Report.Loaded.Count)
            ? null
            : $"The network's names are in the file more than once, with the prefixes {Quoted.List(prefixes)}. Choose one: {Remedy.With(attempt.Options, $"Prefix = \"{Printable.Of(prefixes[^1])}\"")}.";
    }
}
