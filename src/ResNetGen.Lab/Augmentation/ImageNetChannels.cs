using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation;

/// <summary>What ImageNet's red, green and blue are like, as weights of others are made for it.</summary>
internal static class ImageNetChannels
{
    /// <summary>Of values from 0 to 1 (torchvision's documentation of <c>ResNet50_Weights</c>).</summary>
    private static readonly double[] means = [0.485, 0.456, 0.406], deviations = [0.229, 0.224, 0.225];

    /// <summary>Of values from 0 to 255 (Keras's <c>preprocess_input</c>).</summary>
    private static readonly double[] caffeMeans = [123.68, 116.779, 103.939];

    /// <exception cref="LabException">The images are not of three channels.</exception>
    public static PixelNormalization For(NormalizationKind kind, ImageSize size)
    {
        if (size.Channels != means.Length)
            throw new LabException($"'normalization: {NormalizationNames.Of(kind)}' is for images of three channels, and these are of {size}. Use 'mean_std'.");
        return kind == NormalizationKind.Caffe
            ? new(caffeMeans, [1, 1, 1], isReversed: true)
            : new([.. means.Select(mean => mean * 255)], [.. deviations.Select(deviation => deviation * 255)]);
    }
}
