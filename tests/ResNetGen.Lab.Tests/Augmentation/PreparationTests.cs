using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Augmentation;

public sealed class PreparationTests
{
    /// <summary>1 x 2 x 3.</summary>
    private static readonly ImageSet Small = new([10, 20, 30, 40, 50, 60], [0], new(1, 2, 3));

    [Fact]
    public void The_mean_of_a_channel_over_the_training_images_is_subtracted()
    {
        var result = Write(Small, NormalizationKind.Mean, AugmentationSpec.None, 0);

        Assert.Equal(new[] { -25, -15, -5, 5, 15, 25 }.Select(value => value / 255f), result);
    }

    [Fact]
    public void With_the_deviation_too_the_values_have_mean_zero_and_variance_one()
    {
        var result = Write(Small, NormalizationKind.MeanAndDeviation, AugmentationSpec.None, 0);

        Assert.Equal(0, result.Average(), 5);
        Assert.Equal(1, result.Average(value => value * value), 5);
    }

    /// <summary>The expected image is made in another way: pad, then take every possible crop.</summary>
    [Fact]
    public void A_crop_is_a_part_of_the_padded_image_and_every_part_comes_up()
    {
        var data = PaintedImages.Make(1, 1).Training;
        var normalization = PixelNormalization.Of(NormalizationKind.Mean, data);
        var crops = Crops(data, normalization, padding: 2);

        var seen = new HashSet<int>();
        for (var index = 0; index < 500; index++)
        {
            var result = Write(data, NormalizationKind.Mean, new(2, Flip: false, Blur: false, Colour: false), index);
            seen.Add(crops.FindIndex(crop => crop.AsSpan().SequenceEqual(result)));
        }

        Assert.DoesNotContain(-1, seen);
        Assert.Equal(25, seen.Count);
    }

    [Fact]
    public void A_flip_mirrors_about_half_of_the_images_and_leaves_the_others()
    {
        var plain = Write(Small, NormalizationKind.None, AugmentationSpec.None, 0);
        var mirrored = new[] { 30, 20, 10, 60, 50, 40 }.Select(value => value / 255f).ToArray();
        var count = 0;
        for (var index = 0; index < 400; index++)
        {
            var result = Write(Small, NormalizationKind.None, AugmentationSpec.None with { Flip = true }, index);
            Assert.True(result.SequenceEqual(plain) || result.SequenceEqual(mirrored));
            count += result.SequenceEqual(mirrored) ? 1 : 0;
        }

        Assert.InRange(count, 150, 250);
    }

    [Fact]
    public void Batches_are_the_same_whoever_asks_and_wherever_an_epoch_is_taken_up()
    {
        var data = PaintedImages.Make(50, 1).Training;

        var whole = Images(data, first: 0);
        var rest = Images(data, first: 2);

        Assert.Equal(7, whole.Count);
        Assert.Equal(whole.Skip(2), rest);
        Assert.Equal(whole, Images(data, first: 0));
    }

    [Fact]
    public void An_epoch_goes_through_every_image_once_in_an_order_of_its_own()
    {
        var first = EpochOrder.Shuffled(100, seed: 1, epoch: 0);
        var second = EpochOrder.Shuffled(100, seed: 1, epoch: 1);

        Assert.Equal(Enumerable.Range(0, 100), first.Order());
        Assert.Equal(Enumerable.Range(0, 100), second.Order());
        Assert.NotEqual(first, second);
        Assert.NotEqual(first, EpochOrder.Shuffled(100, seed: 2, epoch: 0));
    }

    [Fact]
    public void A_source_that_is_left_early_ends_its_thread()
    {
        var data = PaintedImages.Make(200, 1).Training;
        var source = Source(data, 0);
        Assert.Single(source.Batches().Take(1));

        source.Dispose();
    }

    private static float[] Write(ImageSet images, NormalizationKind kind, AugmentationSpec augmentation, int index)
    {
        var target = new float[images.Size.Length];
        new ImagePreparation(images.Size, PixelNormalization.Of(kind, images), augmentation).Write(images.Image(0), target, ImageRandom.For(1, 0, index));
        return target;
    }

    private static BatchSource Source(ImageSet images, int first) => new(
        images, EpochOrder.Shuffled(images.Count, 1, 0), new(images.Size, PixelNormalization.Of(NormalizationKind.Mean, images), new(4, Flip: true, Blur: false, Colour: false)),
        batch: 8, seed: 1, epoch: 0, first);

    private static List<string> Images(ImageSet images, int first)
    {
        using var source = Source(images, first);
        return [.. source.Batches().Select(batch => $"{string.Join(' ', batch.Labels[..batch.Count])}: {string.Join(' ', batch.Images[..(batch.Count * images.Size.Length)])}")];
    }

    private static List<float[]> Crops(ImageSet images, PixelNormalization normalization, int padding)
    {
        var size = images.Size;
        var crops = new List<float[]>();
        for (var top = 0; top <= 2 * padding; top++)
        {
            for (var left = 0; left <= 2 * padding; left++)
            {
                var crop = new float[size.Length];
                for (var i = 0; i < crop.Length; i++)
                {
                    var (channel, y, x) = (i / (size.Height * size.Width), (i / size.Width % size.Height) + top - padding, (i % size.Width) + left - padding);
                    if (y >= 0 && y < size.Height && x >= 0 && x < size.Width)
                        crop[i] = normalization.Channel(channel)[images.Image(0)[(((channel * size.Height) + y) * size.Width) + x]];
                }

                crops.Add(crop);
            }
        }

        return crops;
    }
}
