using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation.Changes;

/// <summary>
/// Some changes drawn out of a list, all of one strength (Cubuk et al., RandAugment, arXiv:1909.13719), at torchvision's magnitudes: identity, shear, translation
/// and rotation by the nearest pixel over black, brightness, contrast, saturation, sharpness, posterize, solarize, autocontrast and equalize.
/// </summary>
public sealed class RandAugment(RandAugmentSpec spec) : IImageChange
{
    /// <summary>Strengths from 0 on.</summary>
    public const int Levels = 31;

    private const int Kinds = 14;

    /// <summary>From 0 to 1.</summary>
    private readonly double level = spec.Level / (Levels - 1.0);

    public void Apply(Span<byte> image, Span<byte> scratch, ImageSize size, ref ImageRandom random)
    {
        for (var i = 0; i < spec.Count; i++)
        {
            var kind = random.Next(Kinds);
            var sign = random.NextBool() ? -1 : 1;
            Apply(kind, sign, image, scratch, size);
        }
    }

    /// <param name="kind">From 0 to 13.</param>
    /// <param name="sign">Of changes that have two directions.</param>
    internal void Apply(int kind, int sign, Span<byte> image, Span<byte> scratch, ImageSize size)
    {
        var amount = sign * level;
        switch (kind)
        {
            case 0:
                return;
            case 1:
                AffineMove.Shear(amount * 0.3, 0, size).Apply(image, scratch, size);
                return;
            case 2:
                AffineMove.Shear(0, amount * 0.3, size).Apply(image, scratch, size);
                return;
            case 3:
                AffineMove.Translation(amount * 150 / 331 * size.Width, 0).Apply(image, scratch, size);
                return;
            case 4:
                AffineMove.Translation(0, amount * 150 / 331 * size.Height).Apply(image, scratch, size);
                return;
            case 5:
                AffineMove.Rotation(amount * 30 * Math.PI / 180).Apply(image, scratch, size);
                return;
            case 6:
                ColourJitter.Change(image, size, (float)(1 + (0.9 * amount)), 1, 1);
                return;
            case 7:
                ColourJitter.Change(image, size, 1, (float)(1 + (0.9 * amount)), 1);
                return;
            case 8:
                ColourJitter.Change(image, size, 1, 1, (float)(1 + (0.9 * amount)));
                return;
            case 9:
                Sharpness.Change(image, scratch, size, (float)(1 + (0.9 * amount)));
                return;
            case 10:
                ToneCurves.Posterize(image, 8 - (int)Math.Round(level * 4));
                return;
            case 11:
                ToneCurves.Solarize(image, 255 * (1 - level));
                return;
            case 12:
                ToneCurves.AutoContrast(image, size);
                return;
            default:
                ToneCurves.Equalize(image, size);
                return;
        }
    }
}
