namespace ResNetGen.Lab.Augmentation.Changes;

/// <summary>How far each varies: by a random factor from 1 less the number to 1 and the number.</summary>
public sealed record ColourStrength(double Brightness, double Contrast, double Saturation)
{
    /// <summary>What <c>colour</c> is.</summary>
    public static readonly ColourStrength Usual = new(0.2, 0.2, 0.2);

    /// <summary>How far hue is turned at most, in either direction: 0.5 is half of the circle; 0: not at all.</summary>
    public double Hue { get; init; }
}
