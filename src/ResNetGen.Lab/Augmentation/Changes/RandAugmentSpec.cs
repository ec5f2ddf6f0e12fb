namespace ResNetGen.Lab.Augmentation.Changes;

/// <summary>RandAugment's two numbers.</summary>
/// <param name="Count">Changes of each image, one after another.</param>
/// <param name="Level">How strong they are, from 0 to 30.</param>
public sealed record RandAugmentSpec(int Count, int Level);
