using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Augmentation.Changes;
using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Tests.Augmentation;

public sealed class ImageChangeTests
{
    private static readonly ImageSize Size = new(3, 8, 8);

    [Fact]
    public void A_blur_leaves_an_even_image_as_it_is_and_spreads_a_point()
    {
        var even = Enumerable.Repeat((byte)77, Size.Length).ToArray();
        var point = new byte[Size.Length];
        point[(4 * 8) + 4] = 255;

        var spread = 0;
        for (var seed = 0UL; seed < 50; seed++)
        {
            Assert.All(Apply(new GaussianBlur(), even, seed), value => Assert.Equal(77, value));
            var blurred = Apply(new GaussianBlur(), point, seed);
            Assert.InRange(blurred.Sum(value => (int)value), 230, 280);
            Assert.Equal(blurred[(4 * 8) + 3], blurred[(4 * 8) + 5]);
            Assert.Equal(blurred[(3 * 8) + 4], blurred[(5 * 8) + 4]);
            Assert.InRange(blurred[(3 * 8) + 4] - blurred[(4 * 8) + 3], -1, 1);
            Assert.All(blurred[64..], value => Assert.Equal(0, value));
            spread += blurred[(4 * 8) + 3] > 0 ? 1 : 0;
        }

        Assert.InRange(spread, 10, 35);
    }

    [Fact]
    public void Colour_changes_brightness_contrast_and_saturation_within_a_fifth()
    {
        var image = Enumerable.Range(0, Size.Length).Select(i => (byte)(60 + (i % 64) + (i / 64 * 20))).ToArray();
        var brighter = 0;
        var contrasts = new List<double>();
        for (var seed = 0UL; seed < 200; seed++)
        {
            var changed = Apply(new ColourJitter(ColourStrength.Usual), image, seed);
            var share = changed.Average(value => (double)value) / image.Average(value => (double)value);
            Assert.InRange(share, 0.79, 1.21);
            brighter += share > 1 ? 1 : 0;
            contrasts.Add(Deviation(changed[..64]) / Deviation(image[..64]) / share);
        }

        Assert.InRange(brighter, 60, 140);
        Assert.InRange(contrasts.Min(), 0.75, 0.9);
        Assert.InRange(contrasts.Max(), 1.1, 1.25);
    }

    [Fact]
    public void Grey_stays_grey()
    {
        var plane = Enumerable.Range(0, 64).Select(i => (byte)(100 + i)).ToArray();
        byte[] grey = [.. plane, .. plane, .. plane];

        var changed = Apply(new ColourJitter(ColourStrength.Usual), grey, 3);

        Assert.NotEqual(grey, changed);
        Assert.All(Enumerable.Range(0, 64), i => Assert.InRange(changed[i] - changed[64 + i], -1, 1));
        Assert.All(Enumerable.Range(0, 64), i => Assert.InRange(changed[i] - changed[128 + i], -1, 1));
    }

    [Fact]
    public void Saturation_moves_colours_to_and_from_their_grey()
    {
        byte[] red = [.. Enumerable.Repeat((byte)150, 64), .. Enumerable.Repeat((byte)100, 128)];

        var distances = Enumerable.Range(0, 100).Select(seed => Apply(new ColourJitter(ColourStrength.Usual), red, (ulong)seed)).Select(changed => changed[0] - changed[64]).ToList();

        Assert.Contains(distances, distance => distance < 45);
        Assert.Contains(distances, distance => distance > 55);
    }

    private static byte[] Apply(IImageChange change, byte[] image, ulong seed)
    {
        var changed = image.ToArray();
        var random = new ImageRandom(seed);
        change.Apply(changed, new byte[image.Length], Size, ref random);
        return changed;
    }

    private static double Deviation(byte[] values)
    {
        var mean = values.Average(value => (double)value);
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
