using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation.Mixing;

/// <summary>
/// Draws how a batch is mixed: mixup (Zhang et al., arXiv:1710.09412), CutMix (Yun et al., arXiv:1905.04899), or one of both by chance, a half each. It depends on
/// seed, epoch and the batch's number alone, so that a run that goes on needs no state.
/// </summary>
/// <param name="mixup">Both parameters of mixup's Beta distribution; 0: no mixup.</param>
/// <param name="cutMix">Both parameters of CutMix's; 0: no CutMix.</param>
public sealed class BatchMixer(double mixup, double cutMix)
{
    /// <summary>Streams of random numbers have the indices of images; -1 is that of the epoch's order.</summary>
    private const int FirstStream = -2;

    /// <returns>Null: batches are not mixed.</returns>
    /// <param name="batch">Its number in the epoch, from 0.</param>
    /// <param name="size">Of the images.</param>
    public BatchMix? Draw(int seed, int epoch, int batch, ImageSize size)
    {
        if (mixup == 0 && cutMix == 0)
            return null;
        var random = ImageRandom.For(seed, epoch, FirstStream - batch);
        var pastes = mixup == 0 || (cutMix > 0 && random.NextBool());
        var share = Beta.Draw(pastes ? cutMix : mixup, ref random);
        return pastes ? Paste(share, size, ref random) : new(share, null);
    }

    /// <summary>A box of the image's shape around a random pixel. What is outside of the image is cut off, and the share is that of what is left.</summary>
    private static BatchMix Paste(double share, ImageSize size, ref ImageRandom random)
    {
        var side = 0.5 * Math.Sqrt(1 - share);
        var (x, y) = (random.Next(size.Width), random.Next(size.Height));
        var (halfWidth, halfHeight) = ((int)(side * size.Width), (int)(side * size.Height));
        var box = new MixBox(Math.Max(0, y - halfHeight), Math.Min(size.Height, y + halfHeight), Math.Max(0, x - halfWidth), Math.Min(size.Width, x + halfWidth));
        return new(1 - ((double)(box.Bottom - box.Top) * (box.Right - box.Left) / (size.Height * size.Width)), box);
    }
}
