namespace ResNetGen.Weights.Advice;

/// <summary>For a model with the network's names whose batch normalisations are part of the convolutions, and the other way round.</summary>
internal static class FoldedAdvice
{
    private const string Mean = ".running_mean", Bias = ".bias";

    public static string? For(Attempt attempt)
    {
        if (attempt.File.Content.Graph is null)
            return null;
        if (attempt.Report.Missing.Any(IsMean) && attempt.Report.Unexpected.Any(IsBias))
            return $"In the file batch normalisations are part of the convolutions before them. Load it into the inference form: {attempt.Report.Network}'s ToInference(), then LoadWeights.";
        return attempt.Report.Unexpected.Any(IsMean) && attempt.Report.Missing.Any(IsBias)
            ? $"In the file batch normalisations are layers of their own. Load it into {attempt.Report.Network} itself, and make the inference form of that."
            : null;
    }

    private static bool IsMean(string name) => name.EndsWith(Mean, StringComparison.Ordinal);

    private static bool IsBias(string name) => name.EndsWith(Bias, StringComparison.Ordinal);
}
