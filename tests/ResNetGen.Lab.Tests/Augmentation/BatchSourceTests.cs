using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Tests.Augmentation;

public sealed class BatchSourceTests
{
    [Fact]
    public void A_batch_that_does_not_fit_into_an_array_is_one_error()
    {
        BatchSource.RequireRoom(14_266, new(3, 224, 224));

        var failure = Assert.Throws<LabException>(() => BatchSource.RequireRoom(14_267, new(3, 224, 224)));

        Assert.Equal("A batch of 14,267 images of 3x224x224 does not fit into one array: 14,266 of them do. Take a smaller batch, or smaller images.", failure.Message);
    }

    [Theory]
    [InlineData(224, 250)]
    [InlineData(1_700, 7)]
    [InlineData(10_000, 1)]
    public void Large_images_are_tested_in_smaller_batches(int side, int expected) => Assert.Equal(expected, BatchSource.Usual(250, new(3, side, side)));

    [Fact]
    public void A_batch_larger_than_the_set_is_one_batch_of_all()
    {
        var images = new ImageSet(new byte[3 * 4], [0, 1, 2], new(1, 2, 2));
        using var source = new BatchSource(images, [2, 0, 1], new(images.Size, new([0], [1]), AugmentationSpec.None), batch: 65_536, seed: 1, epoch: 0);

        var batch = Assert.Single(source.Batches());

        Assert.Equal((3, 12), (batch.Count, batch.Images.Length));
        Assert.Equal([2L, 0, 1], batch.Labels);
    }
}
