using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation.Changes;

/// <summary>Changes that give each value of a channel another one, whatever its place.</summary>
internal static class ToneCurves
{
    /// <summary>Keeps the upper bits of each value.</summary>
    public static void Posterize(Span<byte> image, int bits)
    {
        var mask = (byte)(0xFF << (8 - bits));
        foreach (ref var value in image)
            value &= mask;
    }

    /// <summary>Inverts the values from a bound on.</summary>
    public static void Solarize(Span<byte> image, double bound)
    {
        foreach (ref var value in image)
            value = value >= bound ? (byte)(255 - value) : value;
    }

    /// <summary>Stretches each channel to the whole range.</summary>
    public static void AutoContrast(Span<byte> image, ImageSize size)
    {
        var plane = size.Height * size.Width;
        for (var channel = 0; channel < size.Channels; channel++)
        {
            var values = image.Slice(channel * plane, plane);
            var (least, most) = (255, 0);
            foreach (var value in values)
                (least, most) = (Math.Min(least, value), Math.Max(most, value));
            for (var i = 0; i < plane && most > least; i++)
                values[i] = (byte)((values[i] - least) * 255 / (most - least));
        }
    }

    /// <summary>Makes all values of each channel about equally frequent.</summary>
    public static void Equalize(Span<byte> image, ImageSize size)
    {
        var plane = size.Height * size.Width;
        Span<int> counts = stackalloc int[256];
        for (var channel = 0; channel < size.Channels; channel++)
        {
            var values = image.Slice(channel * plane, plane);
            counts.Clear();
            foreach (var value in values)
                counts[value]++;
            // Pixels of the highest value do not count, and there are 255 steps, as in Pillow.
            var step = (plane - counts[LastUsed(counts)]) / 255;
            if (step == 0)
                continue;
            var below = step / 2;
            for (var value = 0; value < 256; value++)
                (counts[value], below) = (Math.Min(255, below / step), below + counts[value]);
            foreach (ref var value in values)
                value = (byte)counts[value];
        }
    }

    private static int LastUsed(ReadOnlySpan<int> counts) => counts.LastIndexOfAnyExcept(0);
}
