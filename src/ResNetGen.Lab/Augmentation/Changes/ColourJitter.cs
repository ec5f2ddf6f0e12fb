using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation.Changes;

/// <summary>
/// Varies brightness, contrast and, where there are three channels, saturation, each by a random factor: the image is mixed with black, with its mean grey, and
/// with its own greys. With a hue it is torchvision's <c>ColorJitter</c>: hue is turned by a random number too, and the four follow each other in random order.
/// Without one they are made in that order, and at once.
/// </summary>
/// <param name="strength">How far the factors are from 1.</param>
public sealed class ColourJitter(ColourStrength strength) : IImageChange
{
    public void Apply(Span<byte> image, Span<byte> scratch, ImageSize size, ref ImageRandom random)
    {
        if (strength.Hue > 0)
        {
            Span<int> order = stackalloc int[4];
            DrawOrder(order, ref random);
            var (first, second, third) = (Factor(strength.Brightness, ref random), Factor(strength.Contrast, ref random), Factor(strength.Saturation, ref random));
            Change(image, size, order, first, second, third, turn: (float)(strength.Hue * ((2 * random.NextDouble()) - 1)));
            return;
        }

        var (brightness, contrast, saturation) = (Factor(strength.Brightness, ref random), Factor(strength.Contrast, ref random), Factor(strength.Saturation, ref random));
        Change(image, size, brightness, contrast, saturation);
    }

    /// <summary>By given factors; 1: nothing changes.</summary>
    internal static void Change(Span<byte> image, ImageSize size, float brightness, float contrast, float saturation)
    {
        var plane = size.Height * size.Width;
        var mean = 0f;
        for (var i = 0; i < plane; i++)
            mean += Grey(image, i, plane, size.Channels);
        mean *= brightness / plane;
        for (var i = 0; i < plane; i++)
        {
            var grey = (((Grey(image, i, plane, size.Channels) * brightness) - mean) * contrast) + mean;
            for (var channel = 0; channel < size.Channels; channel++)
            {
                ref var pixel = ref image[(channel * plane) + i];
                var value = (((pixel * brightness) - mean) * contrast) + mean;
                if (size.Channels == 3)
                    value = ((value - grey) * saturation) + grey;
                pixel = (byte)Math.Clamp(value + 0.5f, 0, 255);
            }
        }
    }

    /// <summary>By given factors, one after another.</summary>
    /// <param name="order">0: brightness, 1: contrast, 2: saturation, 3: hue.</param>
    /// <param name="turn">Of the hue; 1 would be once around.</param>
    internal static void Change(Span<byte> image, ImageSize size, ReadOnlySpan<int> order, float brightness, float contrast, float saturation, float turn)
    {
        foreach (var change in order)
        {
            switch (change)
            {
                case 0:
                    Change(image, size, brightness, 1, 1);
                    break;
                case 1:
                    Change(image, size, 1, contrast, 1);
                    break;
                case 2:
                    Change(image, size, 1, 1, saturation);
                    break;
                default:
                    HueTurn.Apply(image, size, turn);
                    break;
            }
        }
    }

    /// <summary>Numbers from 0 on, each order as probable as any other (Fisher and Yates).</summary>
    internal static void DrawOrder(Span<int> order, ref ImageRandom random)
    {
        for (var place = 0; place < order.Length; place++)
        {
            var other = random.Next(place + 1);
            order[place] = order[other];
            order[other] = place;
        }
    }

    private static float Factor(double strength, ref ImageRandom random) => (float)(1 - strength + (2 * strength * random.NextDouble()));

    /// <summary>The luma of ITU-R BT.601, which torchvision uses too; of other than three channels the first.</summary>
    private static float Grey(ReadOnlySpan<byte> image, int index, int plane, int channels) => channels == 3
        ? (0.299f * image[index]) + (0.587f * image[plane + index]) + (0.114f * image[(2 * plane) + index])
        : image[index];
}
