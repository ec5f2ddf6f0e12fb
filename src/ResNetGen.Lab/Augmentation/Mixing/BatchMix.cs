namespace ResNetGen.Lab.Augmentation.Mixing;

/// <summary>How the images of a batch are mixed: each with the one before it, the first with the last.</summary>
/// <param name="Share">Of the image's own label; the other label has the rest.</param>
/// <param name="Pasted">The part that comes from the other image (CutMix); null: all values are mixed by the share (mixup).</param>
public sealed record BatchMix(double Share, MixBox? Pasted);

/// <summary>A rectangle: rows from <paramref name="Top"/> up to, not including, <paramref name="Bottom"/>, and columns alike.</summary>
public readonly record struct MixBox(int Top, int Bottom, int Left, int Right);
