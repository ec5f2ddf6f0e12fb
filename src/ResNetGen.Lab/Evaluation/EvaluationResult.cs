using ResNetGen.Lab.Evaluation.Answers;

namespace ResNetGen.Lab.Evaluation;

/// <summary>What a test came to.</summary>
/// <param name="Top">How many guesses <paramref name="CorrectAmongTop"/> allows.</param>
/// <param name="CorrectAmongTop">Images whose class is among the so many best scores.</param>
/// <param name="Answers">What was answered for each image.</param>
internal sealed record EvaluationResult(int Top, long CorrectAmongTop, ConfusionMatrix Confusion, ScoreTable Answers)
{
    public long Images => Enumerable.Range(0, Confusion.Classes).Sum(Confusion.Images);

    /// <summary>Images whose class has the best score.</summary>
    public long Correct => Confusion.Correct;
}
