using static TorchSharp.torch;

namespace ResNetGen.Evaluation;

/// <summary>Checks that a tensor is a batch of images.</summary>
internal static class ImageShape
{
    public static (long Height, long Width) Of(Tensor images) => images.shape is [_, _, > 0 and var height, > 0 and var width]
        ? (height, width)
        : throw new ArgumentException($"Images are N x C x H x W; these are {string.Join(" x ", images.shape)}.", nameof(images));
}
