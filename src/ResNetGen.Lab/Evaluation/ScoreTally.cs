using ResNetGen.Lab.Evaluation.Answers;

namespace ResNetGen.Lab.Evaluation;

/// <summary>Counts over images, one at a time, from their class scores.</summary>
internal sealed class ScoreTally
{
    private readonly int top;

    private readonly ScoreTable answers;

    private long amongTop;

    /// <param name="top">How many classes are guessed, beside the first alone.</param>
    /// <param name="areProbabilities">The scores are probabilities; else they are logits.</param>
    /// <exception cref="LabException">There are fewer classes than guesses.</exception>
    public ScoreTally(int classes, int top, bool areProbabilities = false)
    {
        if (top < 1 || top > classes)
            throw new LabException($"--top {top} is not possible: the data have {classes} classes, so it can be from 1 to {classes}.");
        this.top = top;
        Confusion = new(classes);
        answers = new(classes, areProbabilities);
    }

    private ConfusionMatrix Confusion { get; }

    /// <param name="scores">One for each class.</param>
    /// <exception cref="LabException">A score is not a number.</exception>
    public void Add(ReadOnlySpan<float> scores, int label)
    {
        foreach (var score in scores)
        {
            if (float.IsNaN(score))
                throw new LabException("The network gives scores that are not numbers (NaN): its weights are broken, or it is given images that it was not made for.");
        }

        var first = 0;
        for (var each = 1; each < scores.Length; each++)
        {
            if (scores[each] > scores[first])
                first = each;
        }

        Confusion.Add(label, first);
        answers.Add(scores, label);
        if (Rank(scores, label) < top)
            amongTop++;
    }

    public EvaluationResult Result() => new(top, amongTop, Confusion, answers);

    /// <summary>
    /// How many classes come before this one. Of equal scores the lower class comes first, as <c>argmax</c> has it: a network that gives all
    /// classes one score must not be right everywhere.
    /// </summary>
    private static int Rank(ReadOnlySpan<float> scores, int label)
    {
        var rank = 0;
        for (var each = 0; each < scores.Length; each++)
        {
            if (scores[each] > scores[label] || (scores[each] == scores[label] && each < label))
                rank++;
        }

        return rank;
    }
}
