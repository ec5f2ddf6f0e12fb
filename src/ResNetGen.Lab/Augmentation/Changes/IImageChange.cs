using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation.Changes;

/// <summary>A random change of an image before it is normalised.</summary>
public interface IImageChange
{
    /// <param name="image">C x H x W, changed in place.</param>
    /// <param name="scratch">As long as the image; holds anything.</param>
    void Apply(Span<byte> image, Span<byte> scratch, ImageSize size, ref ImageRandom random);
}
