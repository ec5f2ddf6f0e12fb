using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Augmentation.Views;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Data.Photos;

namespace ResNetGen.Lab.Tests.Augmentation.Views;

public sealed class ViewTests
{
    /// <summary>Torchvision: the shorter side, the longer one rounded down, halves of the margin to the even number.</summary>
    [Theory]
    [InlineData(500, 375, 341, 256, 58, 16)]
    [InlineData(375, 500, 256, 341, 16, 58)]
    [InlineData(256, 256, 256, 256, 16, 16)]
    [InlineData(100, 1000, 256, 2560, 16, 1168)]
    public void The_usual_view_is_that_of_torchvision(int width, int height, int newWidth, int newHeight, int left, int top)
    {
        var none = default(ImageRandom);

        Assert.Equal(new Cut(new(0, 0, width, height), newWidth, newHeight, left, top, 224), ImageView.Usual.Choose(width, height, ref none));
    }

    [Fact]
    public void A_random_resize_takes_every_side_of_its_range_and_every_place_of_the_crop()
    {
        var view = new ResizedCrop(20, 23, 16, IsRandom: true);
        var cuts = Enumerable.Range(0, 2_000).Select(index => Choose(view, 40, 30, index)).ToList();

        Assert.Equal([20, 21, 22, 23], cuts.Select(cut => cut.Height).Distinct().Order());
        Assert.All(cuts, cut => Assert.Equal(cut.Height * 40 / 30, cut.Width));
        Assert.Equal(Enumerable.Range(0, 8), cuts.Select(cut => cut.Top).Distinct().Order());
        Assert.Equal(Enumerable.Range(0, 15), cuts.Select(cut => cut.Left).Distinct().Order());
    }

    [Fact]
    public void A_random_resized_crop_has_an_area_and_a_ratio_within_its_bounds()
    {
        var cuts = Enumerable.Range(0, 2_000).Select(index => Choose(new RandomResizedCrop(224, 0.08), 500, 375, index)).ToList();
        var shares = cuts.Select(cut => cut.Part.Width * cut.Part.Height / (500.0 * 375)).ToList();

        Assert.All(cuts, cut => Assert.InRange((double)cut.Part.Width / cut.Part.Height, 0.74, 1.35));
        Assert.All(cuts, cut => Assert.True(cut.Part.Left >= 0 && cut.Part.Top >= 0 && cut.Part.Left + cut.Part.Width <= 500 && cut.Part.Top + cut.Part.Height <= 375));
        Assert.InRange(shares.Min(), 0.07, 0.1);
        Assert.InRange(shares.Max(), 0.85, 1);
        // Not a half: the largest parts fit at few attempts. Torchvision's mean for this size is 0.434, of 20,000.
        Assert.InRange(shares.Average(), 0.42, 0.46);
    }

    [Fact]
    public void Of_a_picture_like_a_ribbon_the_largest_part_of_an_allowed_ratio_is_taken()
    {
        var cut = Choose(new RandomResizedCrop(224, 0.9), 1_000, 30, 1);

        Assert.Equal(new Rectangle(480, 0, 40, 30), cut.Part);
    }

    /// <summary>Bilinear resizing by its definition: a mean weighted by a triangle, in double precision.</summary>
    [Theory]
    [InlineData(23, 17, 9, 5)]
    [InlineData(9, 11, 30, 26)]
    [InlineData(16, 16, 16, 16)]
    public void Resizing_is_a_mean_weighted_by_a_triangle(int width, int height, int newWidth, int newHeight)
    {
        var size = new ImageSize(3, height, width);
        var random = new Random(1);
        var planes = new byte[size.Length];
        random.NextBytes(planes);
        var side = Math.Min(newWidth, newHeight) - 1;
        var cut = new Cut(new(2, 1, width - 3, height - 2), newWidth, newHeight, 1, 0, side);
        var result = new byte[3 * side * side];

        new Resizer().Write(DecodedPicture.OfPlanes(planes, size).Rows(0, height), cut, result, 3);

        for (var channel = 0; channel < 3; channel++)
        {
            for (var y = 0; y < side; y++)
            {
                for (var x = 0; x < side; x++)
                {
                    var expected = 0.0;
                    foreach (var (row, rowWeight) in Weights(height - 2, newHeight, y))
                    {
                        foreach (var (column, weight) in Weights(width - 3, newWidth, x + 1))
                            expected += rowWeight * weight * planes[(((channel * height) + row + 1) * width) + column + 2];
                    }

                    Assert.InRange(result[(((channel * side) + y) * side) + x], expected - 0.51, expected + 0.51);
                }
            }
        }
    }

    [Fact]
    public void An_image_of_a_set_in_memory_can_be_seen_by_a_view_too()
    {
        var images = new ImageSet([.. Enumerable.Range(0, 64).Select(i => (byte)(4 * i))], [0], new(1, 8, 8));

        var seen = images.Seen(new ResizedCrop(8, 8, 4, IsRandom: false));

        Assert.Equal(new ImageSize(1, 4, 4), seen.Size);
        Assert.Equal([.. from y in Enumerable.Range(2, 4) from x in Enumerable.Range(2, 4) select (byte)(4 * ((8 * y) + x))], seen.Image(0).ToArray());
    }

    [Fact]
    public void A_fixed_view_is_read_as_it_is_written()
    {
        var view = new ResizedCrop(232, 232, 224, IsRandom: false);

        Assert.Equal(view, ResizedCrop.Parse(view.ToString()));
        Assert.Null(ResizedCrop.Parse("[random_resize(256 480), random_crop(224)]"));
    }

    private static Cut Choose(ImageView view, int width, int height, int index)
    {
        var random = ImageRandom.For(1, 0, index);
        return view.Choose(width, height, ref random);
    }

    private static List<(int Index, double Weight)> Weights(int from, int to, int pixel)
    {
        var (scale, centre) = (Math.Max(1, (double)from / to), (pixel + 0.5) * from / to);
        var weights = Enumerable.Range(0, from).Select(i => (Index: i, Weight: Math.Max(0, 1 - (Math.Abs(i + 0.5 - centre) / scale)))).ToList();
        var sum = weights.Sum(each => each.Weight);
        return [.. weights.Select(each => (each.Index, each.Weight / sum))];
    }
}
