using ResNetGen.Lab.Evaluation.Answers;

namespace ResNetGen.Lab.Evaluation;

/// <summary>A network's inference form on the images that the network was tested on: what the form costs in answers.</summary>
/// <param name="Format">What it computed with, and why.</param>
/// <param name="Result">Its own.</param>
/// <param name="SameAnswers">Images that both give one class.</param>
/// <param name="LargestDifference">Of two scores of one class and image.</param>
/// <param name="LargestScore">The network's largest, without its sign: what <paramref name="LargestDifference"/> is measured against.</param>
internal sealed record InferenceComparison(string Format, EvaluationResult Result, long SameAnswers, double LargestDifference, double LargestScore)
{
    /// <exception cref="LabException">A score is infinite.</exception>
    /// <param name="network">What the network answered.</param>
    /// <param name="form">What its inference form answered, for the same images in the same order.</param>
    public static InferenceComparison Of(EvaluationResult network, EvaluationResult form, string format)
    {
        var (expected, actual) = (network.Answers, form.Answers);
        if (expected.Count != actual.Count)
            throw new ArgumentException($"The network answered for {expected.Count} images, and its form for {actual.Count}.", nameof(form));
        var (same, difference, largest) = (0L, 0.0, 0.0);
        for (var image = 0; image < expected.Count; image++)
        {
            if (expected.Guess(image) == actual.Guess(image))
                same++;
            var scores = expected.Scores(image);
            var others = actual.Scores(image);
            for (var each = 0; each < scores.Length; each++)
            {
                if (!float.IsFinite(scores[each]) || !float.IsFinite(others[each]))
                    throw new LabException("Scores of the network or of its inference form are infinite, so that nothing can be compared: its weights are broken, or it is given images that it was not made for.");
                difference = Math.Max(difference, Math.Abs((double)scores[each] - others[each]));
                largest = Math.Max(largest, Math.Abs((double)scores[each]));
            }
        }

        return new(format, form, same, difference, largest);
    }
}
