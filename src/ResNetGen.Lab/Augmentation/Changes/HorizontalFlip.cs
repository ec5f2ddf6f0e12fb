using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation.Changes;

/// <summary>Mirrors every second image, left to right.</summary>
public sealed class HorizontalFlip : IImageChange
{
    public void Apply(Span<byte> image, Span<byte> scratch, ImageSize size, ref ImageRandom random)
    {
        if (!random.NextBool())
            return;
        for (var row = 0; row < size.Channels * size.Height; row++)
            image.Slice(row * size.Width, size.Width).Reverse();
    }
}
