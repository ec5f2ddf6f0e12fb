using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation.Changes;

/// <summary>
/// Erases a rectangle of some images (Zhong et al., Random Erasing, arXiv:1708.04896) as torchvision does: 2 to 33 percent of the area, a side ratio from 0.3 to 3.3,
/// zero after normalisation.
/// </summary>
internal static class RandomErasing
{
    private const double LeastShare = 0.02, MostShare = 0.33, LeastRatio = 0.3, MostRatio = 3.3;

    private const int Attempts = 10;

    /// <param name="image">C x H x W, normalised.</param>
    /// <param name="probability">That something is erased.</param>
    public static void Apply(Span<float> image, ImageSize size, double probability, ref ImageRandom random)
    {
        if (random.NextDouble() >= probability)
            return;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var area = (LeastShare + ((MostShare - LeastShare) * random.NextDouble())) * size.Height * size.Width;
            var ratio = Math.Exp(Math.Log(LeastRatio) + (Math.Log(MostRatio / LeastRatio) * random.NextDouble()));
            var (rows, columns) = ((int)Math.Round(Math.Sqrt(area * ratio)), (int)Math.Round(Math.Sqrt(area / ratio)));
            if (rows >= size.Height || columns >= size.Width)
                continue;
            var (top, left) = (random.Next(size.Height - rows + 1), random.Next(size.Width - columns + 1));
            for (var channel = 0; channel < size.Channels; channel++)
            {
                for (var row = top; row < top + rows; row++)
                    image.Slice((((channel * size.Height) + row) * size.Width) + left, columns).Clear();
            }

            return;
        }
    }
}
