namespace ResNetGen.Lab.Evaluation.Answers;

/// <summary>How well a class is found.</summary>
/// <param name="Images">Of the class.</param>
/// <param name="Precision">Of the images that are taken for the class, the share that are of it; null: none is taken for it.</param>
/// <param name="Recall">Of the images of the class, the share that are taken for it; null: there are none.</param>
internal sealed record ClassFigures(string Name, long Images, double? Precision, double? Recall)
{
    /// <summary>The harmonic mean of both; null: one is not known, or both are 0.</summary>
    public double? F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : null;

    public static IReadOnlyList<ClassFigures> Of(ConfusionMatrix confusion, IReadOnlyList<string> classes) =>
    [
        .. classes.Select((name, each) =>
        {
            var (taken, images, right) = (Enumerable.Range(0, confusion.Classes).Sum(actual => confusion[actual, each]), confusion.Images(each), confusion[each, each]);
            return new ClassFigures(name, images, taken == 0 ? null : (double)right / taken, images == 0 ? null : (double)right / images);
        }),
    ];
}
