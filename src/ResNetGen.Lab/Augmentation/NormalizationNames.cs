namespace ResNetGen.Lab.Augmentation;

/// <summary>How recipes, command lines and runs write a <see cref="NormalizationKind"/>.</summary>
internal static class NormalizationNames
{
    public static (string Name, NormalizationKind Kind)[] All { get; } =
        [("mean", NormalizationKind.Mean), ("mean_std", NormalizationKind.MeanAndDeviation), ("imagenet", NormalizationKind.ImageNet), ("caffe", NormalizationKind.Caffe), ("none", NormalizationKind.None)];

    public static string Of(NormalizationKind kind) => All.First(entry => entry.Kind == kind).Name;

    /// <returns>Null: there is none of the name.</returns>
    public static NormalizationKind? Parse(string? name) => All.Where(entry => entry.Name == name).Select(entry => (NormalizationKind?)entry.Kind).FirstOrDefault();
}
