using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Augmentation.Changes;
using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Tests.Augmentation;

public sealed class ColourChangeTests
{
    private static readonly ImageSize Size = new(3, 4, 4);

    /// <summary>Along the first component, which is nearly grey, colours vary most: 0.1 x 0.2175 x 255 x 0.57 is 3.2 levels.</summary>
    [Fact]
    public void Lighting_shifts_each_channel_of_an_image_by_one_number_of_the_components()
    {
        var shifts = new List<(int Red, int Green, int Blue)>();
        for (var index = 0; index < 2_000; index++)
        {
            var image = Enumerable.Repeat((byte)128, Size.Length).ToArray();
            var random = ImageRandom.For(1, 0, index);
            new Lighting(0.1).Apply(image, new byte[Size.Length], Size, ref random);
            Assert.All([image[..16], image[16..32], image[32..]], channel => Assert.Single(channel.Distinct()));
            shifts.Add((image[0] - 128, image[16] - 128, image[32] - 128));
        }

        Assert.InRange(Deviation(shifts.Select(shift => shift.Red)), 3.0, 3.4);
        Assert.InRange(Deviation(shifts.Select(shift => shift.Green)), 3.0, 3.4);
        Assert.InRange(Deviation(shifts.Select(shift => shift.Blue)), 3.0, 3.4);
        Assert.InRange(Deviation(shifts.Select(shift => shift.Red - shift.Blue)), 0.5, 1.3);
    }

    [Fact]
    public void Random_erasing_clears_one_rectangle_of_a_share_of_the_images()
    {
        var size = new ImageSize(1, 20, 20);
        var erased = 0;
        for (var index = 0; index < 1_000; index++)
        {
            var image = Enumerable.Repeat(1f, size.Length).ToArray();
            var random = ImageRandom.For(1, 0, index);
            RandomErasing.Apply(image, size, 0.25, ref random);
            var zeros = Enumerable.Range(0, size.Length).Where(i => image[i] == 0).ToList();
            if (zeros.Count == 0)
                continue;
            erased++;
            Assert.InRange(zeros.Count, 4, 145);
            Assert.Equal(zeros.Count, (zeros.Max(i => i / 20) - zeros.Min(i => i / 20) + 1) * (zeros.Max(i => i % 20) - zeros.Min(i => i % 20) + 1));
        }

        Assert.InRange(erased, 210, 290);
    }

    [Fact]
    public void Tone_curves_are_those_of_their_names()
    {
        byte[] ramp = [.. Enumerable.Range(0, 16).Select(i => (byte)(40 + (i * 10)))];
        byte[] posterized = [.. ramp], solarized = [.. ramp], stretched = [.. ramp], equal = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];

        ToneCurves.Posterize(posterized, 2);
        ToneCurves.Solarize(solarized, 100);
        ToneCurves.AutoContrast(stretched, new(1, 4, 4));
        ToneCurves.Equalize(equal, new(1, 16, 16));

        Assert.All(posterized, value => Assert.Equal(0, value % 64));
        Assert.Equal([.. ramp.Select(value => value < 100 ? value : (byte)(255 - value))], solarized);
        Assert.Equal((0, 255), (stretched.Min(), stretched.Max()));
        Assert.All(Enumerable.Range(0, 256), i => Assert.InRange(equal[i], i - 1, i + 1));
    }

    [Fact]
    public void An_image_is_moved_by_whole_pixels_and_turned_about_its_centre()
    {
        var size = new ImageSize(1, 3, 3);
        byte[] image = [1, 2, 3, 4, 5, 6, 7, 8, 9], moved = [.. image], turned = [.. image];

        AffineMove.Translation(1.9, 0).Apply(moved, new byte[9], size);
        AffineMove.Rotation(Math.PI / 2).Apply(turned, new byte[9], size);

        Assert.Equal([0, 1, 2, 0, 4, 5, 0, 7, 8], moved);
        Assert.Equal([7, 4, 1, 8, 5, 2, 9, 6, 3], turned);
    }

    /// <summary>At the highest strength a row moves by 0.3 of a pixel for each row above its middle (torchvision's RandAugment shears with the centre [0, 0]).</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Rand_augment_shears_about_the_upper_left_corner(int sign)
    {
        var size = new ImageSize(1, 10, 10);
        byte[] image = [.. Enumerable.Range(1, 100).Select(i => (byte)i)], x = [.. image], y = [.. image];
        var change = new RandAugment(new(1, 30));

        change.Apply(1, sign, x, new byte[100], size);
        change.Apply(2, sign, y, new byte[100], size);

        for (var row = 0; row < 10; row++)
        {
            for (var column = 0; column < 10; column++)
            {
                var from = (int)Math.Floor(column + 0.5 + (sign * 0.3 * (row + 0.5)));
                Assert.Equal(from is >= 0 and < 10 ? image[(row * 10) + from] : 0, x[(row * 10) + column]);
                Assert.Equal(from is >= 0 and < 10 ? image[(from * 10) + row] : 0, y[(column * 10) + row]);
            }
        }

        Assert.Equal(image[..10], x[..10]);
    }

    /// <summary>Of the level 30, and the sign 1 where a change has two directions: what torchvision's table says, from the lowest to the highest value.</summary>
    [Fact]
    public void Rand_augment_has_torchvisions_magnitudes()
    {
        var size = new ImageSize(3, 20, 20);
        byte[] image = [.. Enumerable.Range(0, size.Length).Select(i => (byte)(30 + (i * 7 % 150)))];
        var scratch = new byte[size.Length];

        Same(3, expected => AffineMove.Translation(150.0 / 331 * 20, 0).Apply(expected, scratch, size));
        Same(4, expected => AffineMove.Translation(0, 150.0 / 331 * 20).Apply(expected, scratch, size));
        Same(5, expected => AffineMove.Rotation(Math.PI / 6).Apply(expected, scratch, size));
        Same(6, expected => ColourJitter.Change(expected, size, 1.9f, 1, 1));
        Same(7, expected => ColourJitter.Change(expected, size, 1, 1.9f, 1));
        Same(8, expected => ColourJitter.Change(expected, size, 1, 1, 1.9f));
        Same(9, expected => Sharpness.Change(expected, scratch, size, 1.9f));
        Same(10, expected => Each(expected, value => (byte)(value & 0xF0)));
        Same(11, expected => Each(expected, value => (byte)(255 - value)));

        void Same(int kind, Action<byte[]> change)
        {
            byte[] expected = [.. image], result = [.. image];
            change(expected);
            new RandAugment(new(1, 30)).Apply(kind, 1, result, new byte[size.Length], size);
            Assert.Equal(expected, result);
            Assert.NotEqual(image, result);
        }

        static void Each(byte[] values, Func<byte, byte> change)
        {
            for (var i = 0; i < values.Length; i++)
                values[i] = change(values[i]);
        }
    }

    [Fact]
    public void Rand_augment_makes_every_change_of_its_list_and_at_level_zero_only_those_without_a_strength()
    {
        var size = new ImageSize(3, 20, 20);
        byte[] image = [.. Enumerable.Range(0, size.Length).Select(i => (byte)(30 + (i * 7 % 150)))];
        var changed = Enumerable.Range(0, 14).Select(kind => Changed(new(1, 15), kind)).ToList();
        var unchanged = Enumerable.Range(0, 14).Where(kind => Changed(new(1, 0), kind).AsSpan().SequenceEqual(image));

        Assert.Equal(image, changed[0]);
        Assert.All(changed[1..], each => Assert.NotEqual(image, each));
        // Autocontrast and equalize have no strength.
        Assert.Equal(Enumerable.Range(0, 12), unchanged);

        byte[] Changed(RandAugmentSpec spec, int kind)
        {
            byte[] result = [.. image];
            new RandAugment(spec).Apply(kind, 1, result, new byte[size.Length], size);
            return result;
        }
    }

    private static double Deviation(IEnumerable<int> values) => Math.Sqrt(values.Average(value => (double)value * value));
}
