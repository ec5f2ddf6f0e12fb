namespace ResNetGen.Lab.Augmentation;

/// <summary>Prepared images with their labels. The arrays may be longer than the batch: they are used again.</summary>
/// <param name="Images">N x C x H x W.</param>
/// <param name="Count">N.</param>
public sealed record Batch(float[] Images, long[] Labels, int Count);
