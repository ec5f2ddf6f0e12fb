namespace ResNetGen.Lab.Evaluation.Answers;

/// <summary>What a network answered for each image of a test, in the order of the images.</summary>
/// <param name="classes">Their number.</param>
/// <param name="areProbabilities">The scores are probabilities, averaged over views; else they are logits.</param>
internal sealed class ScoreTable(int classes, bool areProbabilities)
{
    private readonly List<float[]> logits = [];

    private readonly List<int> labels = [];

    public int Count => labels.Count;

    /// <param name="scores">One for each class.</param>
    public void Add(ReadOnlySpan<float> scores, int label)
    {
        if (scores.Length != classes)
            throw new ArgumentException($"There are {classes} classes, and {scores.Length} scores.", nameof(scores));
        // The logarithm of a probability is a logit of it. Where it is 0, rounding has made it so.
        logits.Add(areProbabilities ? [.. scores.ToArray().Select(share => MathF.Log(Math.Max(share, float.Epsilon)))] : scores.ToArray());
        labels.Add(label);
    }

    public int Label(int image) => labels[image];

    /// <summary>Logits, one for each class.</summary>
    public ReadOnlySpan<float> Scores(int image) => logits[image];

    /// <summary>The class of the highest score; of equal ones the lower class.</summary>
    public int Guess(int image) => Array.IndexOf(logits[image], logits[image].Max());

    /// <summary>Of each class.</summary>
    /// <param name="temperature">By which logits are divided.</param>
    public double[] Probabilities(int image, double temperature = 1)
    {
        var most = (double)logits[image].Max();
        var shares = logits[image].Select(logit => Math.Exp((logit - most) / temperature)).ToArray();
        var sum = shares.Sum();
        return [.. shares.Select(share => share / sum)];
    }

    /// <summary>The probability of the guess.</summary>
    public double Confidence(int image, double temperature = 1)
    {
        var most = (double)logits[image].Max();
        return 1 / logits[image].Sum(logit => Math.Exp((logit - most) / temperature));
    }

    /// <summary>The negative logarithm of the probability of the image's own class.</summary>
    public double Loss(int image, double temperature = 1)
    {
        var most = (double)logits[image].Max();
        return Math.Log(logits[image].Sum(logit => Math.Exp((logit - most) / temperature))) - ((logits[image][Label(image)] - most) / temperature);
    }

    /// <summary>Images taken for another class, those of the highest confidence first; equally confident ones in their order.</summary>
    public IEnumerable<int> ConfidentMistakes() => Enumerable.Range(0, Count).Where(image => Guess(image) != Label(image)).OrderByDescending(image => Confidence(image));
}
