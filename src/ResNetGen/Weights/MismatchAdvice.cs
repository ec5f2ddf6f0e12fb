namespace ResNetGen.Weights;

/// <summary>Says what to do about weights that do not fit, by the usual causes.</summary>
internal static class MismatchAdvice
{
    public static string For(WeightReport report)
    {
        if (WrapperOf(report) is { } wrapper)
            return $"Every name in the file begins with '{Printable.Of(wrapper)}', as a wrapper around the model (DataParallel, say) adds it: save the state_dict() of the model inside.";

        var parts = report.Missing.Concat(report.Unexpected).Concat(report.Differing.Select(one => one.Name)).Select(name => name.Split('.')[0]).Distinct().ToList();
        return parts.Count == 1
            ? $"If '{Printable.Of(parts[0])}' is a new part of the network, leave it out: LoadWeights(path, filter: name => !name.StartsWith(\"{Printable.Of(parts[0])}.\"))."
            : "It may be the file of another network. LoadWeights(path, filter: ...) says by name which tensors take part; strict: false passes over those that one side lacks.";
    }

    private static string? WrapperOf(WeightReport report)
    {
        if (report.Unexpected.Count == 0 || report.Loaded.Count > 0 || report.Differing.Count > 0)
            return null;
        var prefix = report.Unexpected[0][..(report.Unexpected[0].IndexOf('.', StringComparison.Ordinal) + 1)];
        return prefix.Length > 0
            && report.Unexpected.All(name => name.StartsWith(prefix, StringComparison.Ordinal))
            && report.Missing.Contains(report.Unexpected[0][prefix.Length..])
            ? prefix
            : null;
    }
}
