using System.Globalization;

namespace ResNetGen.Lab.Augmentation.Views;

/// <summary>
/// A random part of the picture, of a random share of its area and a side ratio from 3:4 to 4:3, resized to a square (Szegedy et al., Going Deeper with
/// Convolutions, section 6; torchvision's <c>RandomResizedCrop</c>).
/// </summary>
/// <param name="LeastShare">Of the area; the largest share is all of it. The paper and torchvision have 0.08.</param>
public sealed record RandomResizedCrop(int Side, double LeastShare) : ImageView
{
    public const double UsualShare = 0.08;

    private const int Attempts = 10;

    private const double MostRatio = 4.0 / 3;

    public override int Side { get; } = Side;

    public override bool IsFixed => false;

    public override Cut Choose(int width, int height, ref ImageRandom random) => new(Part(width, height, ref random), Side, Side, 0, 0, Side);

    public override string ToString() => LeastShare == UsualShare
        ? string.Create(CultureInfo.InvariantCulture, $"[random_resized_crop({Side})]")
        : string.Create(CultureInfo.InvariantCulture, $"[random_resized_crop({Side} {LeastShare})]");

    private Rectangle Part(int width, int height, ref ImageRandom random)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var area = (LeastShare + ((1 - LeastShare) * random.NextDouble())) * width * height;
            var ratio = Math.Exp(((2 * random.NextDouble()) - 1) * Math.Log(MostRatio));
            var (columns, rows) = ((int)Math.Round(Math.Sqrt(area * ratio)), (int)Math.Round(Math.Sqrt(area / ratio)));
            if (columns > 0 && columns <= width && rows > 0 && rows <= height)
                return new(random.Next(width - columns + 1), random.Next(height - rows + 1), columns, rows);
        }

        return Centre(width, height);
    }

    /// <summary>Of a picture too narrow for any attempt: the largest part whose sides have a ratio that is allowed.</summary>
    private static Rectangle Centre(int width, int height)
    {
        var columns = Math.Min(width, Math.Max(1, (int)Math.Round(height * MostRatio)));
        var rows = Math.Min(height, Math.Max(1, (int)Math.Round(width * MostRatio)));
        return new((width - columns) / 2, (height - rows) / 2, columns, rows);
    }
}
