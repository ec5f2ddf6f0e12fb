namespace ResNetGen.Weights.Advice;

/// <summary>Says why weights do not fit and what to do, by the usual causes, the likeliest first.</summary>
internal static class MismatchAdvice
{
    /// <summary>The sentences, and the report whose names are worth listing: null where one setting mends all.</summary>
    public static (IReadOnlyList<string> Hints, WeightReport? Shown) For(Attempt attempt)
    {
        if (attempt.Model?.Parting is { } parting)
            return ([parting], attempt.Report);
        if (FoldedAdvice.For(attempt) is { } folded)
            return ([folded], attempt.Report);
        if (NameAdvice.For(attempt) is { } names)
            return names;
        List<string> hints = [.. EntryAdvice.For(attempt), .. StructureAdvice.For(attempt)];
        if (hints.Count == 0)
            hints.AddRange([.. InputAdvice.For(attempt), .. NewPartAdvice.For(attempt)]);
        if (hints.Count == 0)
            hints.Add(OtherNetwork(attempt));
        return (hints, attempt.Report);
    }

    private static string OtherNetwork(Attempt attempt)
    {
        var fitting = $"{attempt.Fitting} of the network's {attempt.Targets.Count} tensors fit{(attempt.Fitting == 1 ? "s" : "")}";
        if (attempt.Report.Missing.Count == 0 && attempt.Report.Unexpected.Count == 0)
            return $"All names agree, but only {fitting}: it is the file of a network of other widths.";
        return 2 * attempt.Fitting > attempt.Targets.Count
            ? $"{fitting}; the others are listed below. Part of the file may be missing, or it belongs to a variant of the network."
            : $"It may be the file of another network: only {fitting}.";
    }
}
