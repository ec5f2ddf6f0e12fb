namespace ResNetGen.Lab.Evaluation;

/// <summary>How many images of each class were taken for each class.</summary>
/// <param name="classes">Their number.</param>
public sealed class ConfusionMatrix(int classes)
{
    private readonly long[] counts = new long[classes * classes];

    public int Classes => classes;

    /// <summary>Images of class <paramref name="actual"/> that were taken for <paramref name="predicted"/>.</summary>
    public long this[int actual, int predicted] => counts[(actual * classes) + predicted];

    public long Correct => Enumerable.Range(0, classes).Sum(each => this[each, each]);

    public void Add(int actual, int predicted) => counts[(actual * classes) + predicted]++;

    /// <summary>All images of a class.</summary>
    public long Images(int actual) => Row(actual).Sum();

    /// <summary>For what the images of a class were taken, by class.</summary>
    public IReadOnlyList<long> Row(int actual) => new ArraySegment<long>(counts, actual * classes, classes);

    /// <summary>Mistakes by what was taken for what, the most frequent first; equally frequent ones by class.</summary>
    public IEnumerable<(int Actual, int Predicted, long Count)> Mistakes() =>
        from actual in Enumerable.Range(0, classes)
        from predicted in Enumerable.Range(0, classes)
        where actual != predicted && this[actual, predicted] > 0
        orderby this[actual, predicted] descending
        select (actual, predicted, this[actual, predicted]);
}
