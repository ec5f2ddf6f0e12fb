using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Augmentation.Changes;
using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Tests.Augmentation;

/// <summary>Pixels by the definitions of torchvision's adjust_hue, adjust_sharpness and ColorJitter.</summary>
public sealed class HueAndSharpnessTests
{
    private static readonly ImageSize Pixel = new(3, 1, 1);

    /// <summary>Of (200, 100, 50) the hue is 20 degrees, saturation 0.75 and value 200: a third of a turn is 140 degrees, which is green with a third of blue's way up.</summary>
    [Theory]
    [InlineData("200 100 50", 1f / 3, "50 200 100")]
    [InlineData("200 100 50", -1f / 3, "100 50 200")]
    [InlineData("200 100 50", 0f, "200 100 50")]
    [InlineData("200 100 50", 0.5f, "50 150 200")]
    [InlineData("200 100 50", -0.5f, "50 150 200")]
    [InlineData("200 100 50", 1f / 12, "200 175 50")]
    [InlineData("200 100 50", -1f / 12, "200 50 75")]
    [InlineData("0 255 0", 0.25f, "0 128 255")]
    [InlineData("10 20 250", 0.1f, "144 10 250")]
    [InlineData("90 90 90", 0.3f, "90 90 90")]
    [InlineData("0 0 0", 0.3f, "0 0 0")]
    public void A_hue_is_turned_about_the_circle_and_saturation_and_value_stay(string colour, float turn, string expected)
    {
        byte[] image = [.. colour.Split(' ').Select(byte.Parse)];

        HueTurn.Apply(image, Pixel, turn);

        Assert.Equal(expected, string.Join(' ', image));
    }

    [Fact]
    public void An_image_of_one_channel_has_no_hue()
    {
        byte[] image = [1, 100, 200];

        HueTurn.Apply(image, new(1, 1, 3), 0.4f);

        Assert.Equal([1, 100, 200], image);
    }

    /// <summary>In the centre 5 x 100 and 8 neighbours of 9 are 572 / 13 = 44. A factor of 1.9 is 1.9 x 100 - 0.9 x 44 = 150.4.</summary>
    [Theory]
    [InlineData(0f, 44)]
    [InlineData(0.1f, 50)]
    [InlineData(1f, 100)]
    [InlineData(1.9f, 150)]
    [InlineData(9f, 255)]
    public void Sharpness_mixes_an_image_with_its_smoothed_one_and_leaves_the_border(float factor, int expected)
    {
        byte[] image = [9, 9, 9, 9, 100, 9, 9, 9, 9, 7, 0, 0, 0, 7, 0, 0, 0, 7];
        byte[] before = [.. image];

        Sharpness.Change(image, new byte[18], new(2, 3, 3), factor);

        Assert.Equal(expected, image[4]);
        // Of the second channel: (5 x 7 + 2 x 7) / 13 = 3.77, which is 4.
        Assert.Equal(Math.Clamp((int)Math.Round((7 * factor) + (4 * (1 - factor))), 0, 255), image[13]);
        (image[4], image[13]) = (before[4], before[13]);
        Assert.Equal(before, image);
    }

    [Theory]
    [InlineData(2, 8)]
    [InlineData(8, 1)]
    public void Where_all_is_border_sharpness_changes_nothing(int height, int width)
    {
        byte[] image = [.. Enumerable.Range(0, height * width).Select(i => (byte)(i * 31))], before = [.. image];

        Sharpness.Change(image, new byte[image.Length], new(1, height, width), 1.9f);

        Assert.Equal(before, image);
    }

    /// <summary>A hue of 20 degrees, turned by 36 at most in either direction.</summary>
    [Fact]
    public void A_jitter_turns_hue_up_to_its_bound_in_either_direction()
    {
        var hues = new List<double>();
        for (var index = 0; index < 1_000; index++)
        {
            byte[] image = [200, 100, 50];
            var random = ImageRandom.For(1, 0, index);
            new ColourJitter(new(0, 0, 0) { Hue = 0.1 }).Apply(image, new byte[3], Pixel, ref random);
            Assert.Equal((200, 50), (image[0], image.Min()));
            hues.Add(60 * (image[1] - image[2]) / 150.0);
        }

        Assert.InRange(hues.Min(), -16.3, -15);
        Assert.InRange(hues.Max(), 55, 56.3);
        Assert.InRange(hues.Average(), 18, 22);
    }

    /// <summary>Brightness first makes 255 150 75, hue first 200 175 50.</summary>
    [Theory]
    [InlineData(new[] { 0, 1, 2, 3 }, "255 240 75")]
    [InlineData(new[] { 3, 2, 1, 0 }, "255 255 75")]
    public void Each_change_sees_what_the_one_before_has_made(int[] order, string expected)
    {
        byte[] image = [200, 100, 50];

        ColourJitter.Change(image, Pixel, order, brightness: 1.5f, contrast: 1, saturation: 1, turn: 1f / 12);

        Assert.Equal(expected, string.Join(' ', image));
    }

    [Fact]
    public void Each_of_the_24_orders_is_as_frequent_as_the_others()
    {
        var counts = Enumerable.Range(0, 4_800).Select(Order).CountBy(order => order).ToList();

        Assert.Equal(24, counts.Count);
        Assert.All(counts, count => Assert.InRange(count.Value, 150, 250));

        static string Order(int index)
        {
            var order = new int[4];
            var random = ImageRandom.For(1, 0, index);
            ColourJitter.DrawOrder(order, ref random);
            Assert.Equal([0, 1, 2, 3], order.Order());
            return string.Concat(order);
        }
    }

    /// <summary>What recipes without a hue have always made of this pixel and stream.</summary>
    [Fact]
    public void Without_a_hue_a_jitter_draws_three_numbers_and_makes_its_changes_at_once()
    {
        byte[] image = [200, 100, 50, 20, 30, 40], expected = [.. image];
        var (random, same) = (ImageRandom.For(1, 0, 5), ImageRandom.For(1, 0, 5));

        new ColourJitter(new(0.4, 0.4, 0.4)).Apply(image, new byte[6], new(3, 1, 2), ref random);

        float Factor() => (float)(0.6 + (0.8 * same.NextDouble()));
        ColourJitter.Change(expected, new(3, 1, 2), Factor(), Factor(), Factor());
        Assert.Equal(expected, image);
        Assert.Equal(same.NextDouble(), random.NextDouble());
    }
}
