using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation;

/// <summary>Mean and deviation of ImageNet's red, green and blue, as torchvision's weights are made for (its documentation of <c>ResNet50_Weights</c>).</summary>
internal static class ImageNetChannels
{
    private static readonly double[] means = [0.485, 0.456, 0.406];

    private static readonly double[] deviations = [0.229, 0.224, 0.225];

    /// <exception cref="LabException">The images are not of three channels.</exception>
    public static PixelNormalization For(ImageSize size) => size.Channels == means.Length
        ? new([.. means.Select(mean => mean * 255)], [.. deviations.Select(deviation => deviation * 255)])
        : throw new LabException($"'normalization: imagenet' is for images of three channels, and these are of {size}. Use 'mean_std'.");
}
