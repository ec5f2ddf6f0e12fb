namespace ResNetGen.Weights.Advice;

/// <summary>
/// For a network with new parts, a head above all, and weights for the rest. A part of which some tensors fit is not new: it was trained, and would be left half at its initial
/// values.
/// </summary>
internal static class NewPartAdvice
{
    private const int MostParts = 2;

    public static IEnumerable<string> For(Attempt attempt)
    {
        var report = attempt.Report;
        var input = InputChannelChange.Of(attempt.Targets, attempt.Named.ByName);
        var differing = report.Differing.Where(one => one.Name != input).ToList();
        var parts = report.Missing.Concat(report.Unexpected).Concat(differing.Select(one => one.Name)).Select(Part).Distinct().ToList();
        var fitting = report.Loaded.Except(report.Differing.Select(one => one.Name)).Select(Part).ToHashSet(StringComparer.Ordinal);
        if (parts.Count is 0 or > MostParts || fitting.Count == 0 || parts.Any(fitting.Contains))
            yield break;

        var filter = "name => " + string.Join(" && ", parts.Select(part => IsTensor(attempt, part) ? $"name != \"{Printable.Of(part)}\"" : $"!name.StartsWith(\"{Printable.Of(part)}.\")"));
        var leave = $"leave {(parts.Count == 1 ? "it" : "them")} out: {Remedy.WithFilter(attempt.Options, filter)}.";
        if (report.Missing.Count == 0 && differing.Count == 0)
            yield return $"The network lacks {Quoted.List(parts)} and has all else. If it needs no more, {leave}";
        else if (parts.Count == 1)
            yield return $"{Classes(attempt, parts)}If {Quoted.List(parts)} is a new part of the network, {leave} It then keeps the values that it has now.";
        else
            yield return $"If {Quoted.List(parts)} are new parts of the network, {leave} They then keep the values that they have now.";
    }

    /// <summary>A head for another number of classes is by far the commonest.</summary>
    private static string Classes(Attempt attempt, List<string> parts) =>
        parts is [var part] && attempt.Named.ByName.TryGetValue(part + ".weight", out var stored) && attempt.Targets.TryGetValue(part + ".weight", out var target)
        && stored.Shape is [var inFile, var widthInFile] && target.shape is [var inNetwork, var width] && width == widthInFile && inFile != inNetwork
            ? $"'{Printable.Of(part)}' is for {inFile} classes in the file and for {inNetwork} in the network. "
            : "";

    private static bool IsTensor(Attempt attempt, string part) => attempt.Targets.ContainsKey(part) || attempt.Named.ByName.ContainsKey(part);

    private static string Part(string name) => name.Split('.')[0];
}
