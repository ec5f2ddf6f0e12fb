using ResNetGen.Reports.Diff;

namespace ResNetGen.Playground.Panels;

/// <summary>Whether weights of one network fit the other, in a sentence.</summary>
public static class WeightText
{
    public static string Of(NetworkDiff diff)
    {
        var weights = diff.Weights;
        if (weights.IsComplete)
            return $"Weights: either network loads the other's, all {weights.Equal} entries.";
        if (weights.IsCompleteButForClassifier)
            return $"Weights: all but the classifier fit, {weights.Equal} entries.";
        return $"Weights: {weights.Equal} entries fit; {weights.Reshaped.Count} have two shapes, {weights.OnlyLeft.Count} are only in {diff.Left}, and {weights.OnlyRight.Count} only in {diff.Right}. Neither network loads the other's as a whole.";
    }
}
