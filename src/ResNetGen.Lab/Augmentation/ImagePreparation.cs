using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation;

/// <summary>Turns an image of a set into what a network is given. Not for several threads at once.</summary>
public sealed class ImagePreparation(ImageSize size, PixelNormalization normalization, AugmentationSpec augmentation)
{
    private readonly IReadOnlyList<IImageChange> changes = augmentation.Changes();

    private readonly byte[] changed = new byte[size.Length];

    private readonly byte[] scratch = new byte[size.Length];

    public ImageSize Size => size;

    /// <param name="image">C x H x W.</param>
    /// <param name="target">C x H x W; every value is written.</param>
    public void Write(ReadOnlySpan<byte> image, Span<float> target, ImageRandom random)
    {
        image.CopyTo(changed);
        foreach (var change in changes)
            change.Apply(changed, scratch, size, ref random);
        var padding = augmentation.CropPadding;
        var (down, right) = padding == 0 ? (0, 0) : (random.Next((2 * padding) + 1) - padding, random.Next((2 * padding) + 1) - padding);
        Normalize(target, down, right);
    }

    /// <summary>What the crop takes from outside of the image is zero after normalisation, as where the padding follows the subtraction of the mean.</summary>
    private void Normalize(Span<float> target, int down, int right)
    {
        var from = Math.Max(0, -right);
        var to = Math.Min(size.Width, size.Width - right);
        for (var channel = 0; channel < size.Channels; channel++)
        {
            var values = normalization.Channel(channel);
            var place = normalization.IsReversed ? size.Channels - 1 - channel : channel;
            for (var y = 0; y < size.Height; y++)
            {
                var into = target.Slice(((place * size.Height) + y) * size.Width, size.Width);
                if (y + down < 0 || y + down >= size.Height || from >= to)
                {
                    into.Clear();
                    continue;
                }

                var row = changed.AsSpan((((channel * size.Height) + y + down) * size.Width) + from + right, to - from);
                into[..from].Clear();
                for (var x = 0; x < row.Length; x++)
                    into[from + x] = values[row[x]];
                into[to..].Clear();
            }
        }
    }
}
