using ResNetGen.Lab.Augmentation.Changes;
using ResNetGen.Lab.Augmentation.Views;
using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation;

/// <summary>Turns an image of a set into what a network is given. Not for several threads at once.</summary>
/// <param name="size">C x H x W of what is made.</param>
/// <param name="normalization">Of each channel's values.</param>
/// <param name="augmentation">How images are changed.</param>
/// <param name="view">What is seen of an image; null: what the set itself gives.</param>
public sealed class ImagePreparation(ImageSize size, PixelNormalization normalization, AugmentationSpec augmentation, ImageView? view = null)
{
    private readonly Resizer resizer = new();

    private readonly IReadOnlyList<IImageChange> changes = augmentation.Changes();

    private readonly byte[] changed = new byte[size.Length];

    private readonly byte[] scratch = new byte[size.Length];

    public ImageSize Size => size;

    /// <summary>For another thread.</summary>
    public ImagePreparation Copy() => new(size, normalization, augmentation, view);

    /// <summary>Takes an image of a set.</summary>
    /// <param name="target">C x H x W; every value is written.</param>
    /// <exception cref="LabException">A photograph cannot be read any more, or is damaged.</exception>
    public void Write(ImageSet images, int index, Span<float> target, ImageRandom random)
    {
        if (view is null && images.View is null)
        {
            Write(images.Image(index), target, random);
            return;
        }

        images.See(index, view ?? images.View!, ref random, resizer, changed);
        Change(target, random);
    }

    /// <param name="image">C x H x W.</param>
    /// <param name="target">C x H x W; every value is written.</param>
    public void Write(ReadOnlySpan<byte> image, Span<float> target, ImageRandom random)
    {
        image.CopyTo(changed);
        Change(target, random);
    }

    private void Change(Span<float> target, ImageRandom random)
    {
        foreach (var change in changes)
            change.Apply(changed, scratch, size, ref random);
        var padding = augmentation.CropPadding;
        var (down, right) = padding == 0 ? (0, 0) : (random.Next((2 * padding) + 1) - padding, random.Next((2 * padding) + 1) - padding);
        Normalize(target, down, right);
        if (augmentation.Erasing > 0)
            RandomErasing.Apply(target, size, augmentation.Erasing, ref random);
    }

    /// <summary>What the crop takes from outside of the image is zero after normalisation, as where the padding follows the subtraction of the mean.</summary>
    private void Normalize(Span<float> target, int down, int right)
    {
        var from = Math.Max(0, -right);
        var to = Math.Min(size.Width, size.Width - right);
        for (var channel = 0; channel < size.Channels; channel++)
        {
            var values = normalization.Channel(channel);
            for (var y = 0; y < size.Height; y++)
            {
                var into = target.Slice(((channel * size.Height) + y) * size.Width, size.Width);
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
